import Testing

@testable import Site

@Suite struct `A piece of HTML` {
    @Test(arguments: [
        ("<script>", "&lt;script&gt;"), ("a & b", "a &amp; b"),
        ("\"' onload='x'\"", "&quot;&#39; onload=&#39;x&#39;&quot;"),
        // An accent makes one character of a sign and itself; a browser still sees the sign.
        ("\"\u{308}<\u{301}", "&quot;\u{308}&lt;\u{301}"), ("\u{600}<", "\u{600}&lt;"),
        ("a\u{0}b\u{1B}c\u{85}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"), ("two\nlines", "two\nlines"),
    ])
    func `escapes text and attributes`(text: String, escaped: String) {
        #expect(HTML.element("b", ["title": text], .text(text)).printed == "<b title=\"\(escaped)\">\(escaped)</b>")
    }

    @Test(arguments: [
        ("one", "one"), ("", ""), ("one\ntwo", "<p>one</p>\n<p>two</p>\n"),
        ("Done:\n• a\n• b\nNext", "<p>Done:</p>\n<ul><li>a</li>\n<li>b</li>\n</ul>\n<p>Next</p>\n"),
        ("• alone", "<ul><li>alone</li>\n</ul>\n"),
    ])
    func `has a paragraph for each line and a list for bullets`(text: String, html: String) {
        #expect(HTML.lines(text).printed == html)
    }

    @Test func `leaves out attributes that have no value`() {
        #expect(HTML.element("td", ["id": nil, "class": "a"]).printed == "<td class=\"a\"></td>")
    }
}
