"""Uses a published site as a directorate lead would, in a browser that runs no script, and prints what is wrong.

    use_site.py SITE

Once from the disk, and once from a web server that was told nothing of it, below a path of its own: the index is opened,
a page is reached from it, its workbook and the quarter's ZIP file are downloaded and opened, and the list of checksums
agrees with what came. The server's types come from the names alone.
"""

import contextlib
import hashlib
import io
import pathlib
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
import zipfile

import openpyxl
from playwright.sync_api import sync_playwright

TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "application/javascript",
    ".txt": "text/plain",
    ".json": "application/json",
    ".zip": "application/zip",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

SERVER = """
daemon off; pid {folder}/pid; error_log {folder}/errors;
events {{}}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
    uwsgi_temp_path {folder}; scgi_temp_path {folder};
    server {{ listen 127.0.0.1:{port}; location /intranet/performance/ {{ alias {site}/; }} }}
}}
"""


@contextlib.contextmanager
def served(site):
    """The address of the site's top, as a server gives it."""
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        configuration = pathlib.Path(folder, "nginx.conf")
        configuration.write_text("user root;" + SERVER.format(folder=folder, port=port, site=site))
        nginx = shutil.which("nginx") or "/usr/sbin/nginx"
        server = subprocess.Popen([nginx, "-c", configuration, "-e", f"{folder}/errors"])
        try:
            for _ in range(100):
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                    break
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}/intranet/performance/"
        finally:
            server.terminate()
            server.wait()


def download(page, link):
    with page.expect_download() as waiting:
        link.click()
    return waiting.value.suggested_filename, pathlib.Path(waiting.value.path()).read_bytes()


def use(browser, top, sums):
    """Yields what is wrong."""
    context = browser.new_context(java_script_enabled=False, accept_downloads=True)
    page = context.new_page()
    failed = []
    # A page that turns out to be a download is given up as a page.
    page.on("requestfailed", lambda request: request.failure != "net::ERR_ABORTED" and failed.append(request.url))
    page.on("response", lambda response: response.status >= 400 and failed.append(response.url))
    page.goto(top + "index.html")
    page.locator("main table a[href$='.html']").first.click()
    heading = page.locator("main h1").inner_text()
    if not heading or not page.locator("main table").count():
        yield "a page without a heading or a table"
    name, content = download(page, page.locator("main a[href$='.xlsx']").first)
    book = openpyxl.load_workbook(io.BytesIO(content))
    if len(book.sheetnames) < 2 or not name.endswith(".xlsx"):
        yield f"{name}: holds {book.sheetnames}"
    if hashlib.sha256(content).hexdigest() not in sums:
        yield f"{name}: is not in the list of checksums"
    page.locator("a[href$='index.html']").first.click()
    name, content = download(page, page.locator("main a[href$='.zip']").first)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if archive.testzip() is not None:
            yield f"{name}: is damaged"
        for member in archive.namelist():
            if hashlib.sha256(archive.read(member)).hexdigest() not in sums:
                yield f"{name}: {member} is not in the list of checksums"
        if not {pathlib.PurePath(member).suffix for member in archive.namelist()} >= {".xlsx", ".csv", ".json"}:
            yield f"{name}: holds {archive.namelist()}"
    yield from (f"could not be fetched: {url}" for url in failed)
    context.close()


def types(top, paths):
    """Yields files that the server gives another type than their names tell."""
    for path in paths:
        with urllib.request.urlopen(top + path) as answer:
            kind = answer.headers.get_content_type()
        expected = TYPES.get(pathlib.PurePath(path).suffix)
        if expected and kind != expected:
            yield f"{path} is served as {kind}"


def main(site):
    site = pathlib.Path(site).resolve()
    lines = (site / "sha256sums.txt").read_text().splitlines()
    sums = {line.split("  ")[0] for line in lines}
    problems = []
    with sync_playwright() as play, served(site) as top:
        browser = play.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-dev-shm-usage"])
        problems += (f"from the disk: {problem}" for problem in use(browser, site.as_uri() + "/", sums))
        problems += (f"from a server: {problem}" for problem in use(browser, top, sums))
        problems += types(top, [line.split("  ")[1] for line in lines])
        browser.close()
    for problem in problems:
        print(problem)
    print(f"{len(lines)} files, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
