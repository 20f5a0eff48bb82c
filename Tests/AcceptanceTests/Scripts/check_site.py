"""Looks at every page of the sites below a folder in a real browser, and prints what is wrong with them.

    check_site.py FOLDER [PICTURES]

On each page axe finds nothing, at a desk's width and at a phone's; only a box made for it scrolls sideways; every link
leads to a file or to a place on a page; the HTML is well formed; it prints and nothing is cut; no script is needed.
With a second folder, a picture of each page goes there, and the page as it prints.
"""

import pathlib
import shutil
import sys
import urllib.parse

import html5lib
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

WIDTHS = (1280, 360)
# A rule of WCAG 2.2 that has to be asked for.
AXE = {"rules": {"target-size": {"enabled": True}}}
# What may scroll sideways is in there; all else has to fit.
TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  const inRegion = e => e.closest('.scroll, .visually-hidden, .skip') !== null;
  const wide = [...document.body.querySelectorAll('*')]
    .filter(e => !inRegion(e) && e.getClientRects().length && e.getBoundingClientRect().right > width + 1);
  return (document.documentElement.scrollWidth > width ? ['the page'] : [])
    .concat(wide.slice(0, 3).map(e => e.tagName + ' ' + e.className + ' ' + (e.textContent || '').slice(0, 40)));
}"""

# The pages of paper that the style asks for, in pixels between the margins.
PAPER = {"auto": 688, "wide": 1032}
CUT_ON_PAPER = """([name, width]) => [...document.querySelectorAll('table, svg')]
  .filter(e => getComputedStyle(e.closest('section') || e).page === name)
  .filter(e => e.getBoundingClientRect().right > width + 1)
  .map(e => e.tagName + ' ' + e.id + ' ' + Math.round(e.getBoundingClientRect().right))"""


def well_formed(path):
    """Yields what the parser had to mend."""
    parser = html5lib.HTMLParser()
    parser.parse(path.read_text(encoding="utf-8"))
    for place, code, _ in parser.errors[:3]:
        yield f"line {place[0]}: {code}"


def broken_links(page, path, anchors):
    """Yields links that lead nowhere."""
    for href in page.eval_on_selector_all("a[href], link[href], script[src], img[src]",
                                          "es => es.map(e => e.getAttribute('href') || e.getAttribute('src'))"):
        address = urllib.parse.urlsplit(href)
        if address.scheme or address.netloc or href.startswith("/"):
            yield f"not relative: {href}"
            continue
        target = path
        if address.path:
            target = (path.parent / urllib.parse.unquote(address.path)).resolve()
        if not target.is_file():
            yield f"no such file: {href}"
        elif address.fragment and address.fragment not in anchors(page, target):
            yield f"no such place: {href}"


def filters_work(page):
    """Yields what is wrong with each form: each choice must leave some rows and hide others."""
    for form in page.query_selector_all("form.filters"):
        if not form.is_visible():
            yield "the script did not show its form"
            continue
        area = form.evaluate_handle("e => e.closest('.filtered')").as_element()
        count = "e => [...e.querySelectorAll('[data-values]')].filter(r => r.offsetParent !== null).length"
        every = area.evaluate(count)
        for select in form.query_selector_all("select"):
            for value in select.eval_on_selector_all("option", "es => es.map(e => e.value).filter(Boolean)"):
                select.select_option(value)
                if not 0 < area.evaluate(count) <= every:
                    yield f"'{value}' leaves {area.evaluate(count)} rows of {every}"
            select.select_option("")
        if area.evaluate(count) != every:
            yield "not all rows come back"


def check(browser, path, pictures, anchors):
    yield from well_formed(path)
    name = "-".join(path.parts[-3:])
    for width in WIDTHS:
        page = browser.new_page(viewport={"width": width, "height": 900})
        messages = []
        page.on("console", lambda message: messages.append(message.text))
        page.on("pageerror", lambda error: messages.append(str(error)))
        page.goto(path.as_uri())
        yield from (f"console at {width}: {message}" for message in messages)
        for wide in page.evaluate(TOO_WIDE):
            yield f"wider than {width}: {wide}"
        for details in page.query_selector_all("details"):
            details.evaluate("e => e.open = true")
        for found in Axe().run(page, options=AXE).response["violations"]:
            places = "; ".join(node["html"][:160] for node in found["nodes"][:2])
            yield f"axe at {width}: {found['id']}: {found['help']}: {places}"
        for details in page.query_selector_all("details"):
            details.evaluate("e => e.open = false")
        if width == WIDTHS[0]:
            yield from broken_links(page, path, anchors)
            yield from filters_work(page)
            printed = page.pdf(prefer_css_page_size=True, print_background=True)
            if not printed.startswith(b"%PDF") or len(printed) < 5_000:
                yield "is not printed"
            page.emulate_media(media="print")
            for paper, room in PAPER.items():
                page.set_viewport_size({"width": room, "height": 900})
                yield from (f"cut on paper: {cut}" for cut in page.evaluate(CUT_ON_PAPER, [paper, room]))
            page.emulate_media(media="screen")
            page.set_viewport_size({"width": width, "height": 900})
            if pictures:
                (pictures / f"{name}.pdf").write_bytes(printed)
        if pictures:
            page.screenshot(path=pictures / f"{name}-{width}.png", full_page=True)
        page.close()
    plain = browser.new_context(java_script_enabled=False).new_page()
    plain.goto(path.as_uri())
    if plain.locator("form.filters:visible").count():
        yield "offers what it cannot do without a script"
    if not plain.locator("main h1").is_visible():
        yield "shows nothing without a script"
    plain.context.close()


def main(folder, pictures=None):
    pages = sorted(pathlib.Path(folder).resolve().rglob("*.html"))
    if pictures:
        pictures = pathlib.Path(pictures)
        pictures.mkdir(parents=True, exist_ok=True)
    known = {}

    def anchors(page, target):
        if target not in known:
            tree = html5lib.parse(target.read_text(encoding="utf-8"), namespaceHTMLElements=False)
            known[target] = {e.get("id") for e in tree.iter() if e.get("id")}
        return known[target]

    wrong = 0
    with sync_playwright() as play:
        browser = play.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-dev-shm-usage"])
        for path in pages:
            for problem in check(browser, path, pictures, anchors):
                wrong += 1
                print(f"{path.relative_to(pathlib.Path(folder).resolve())}: {problem}")
        browser.close()
    print(f"{len(pages)} pages, {wrong} problems")
    return 1 if wrong or not pages else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
