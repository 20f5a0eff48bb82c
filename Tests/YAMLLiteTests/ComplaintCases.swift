/// A marked text for every kind of mistake. See ``MarkedText``.
enum ComplaintCases {
    static let all = file + structure + keys + values + several

    static let file = [
        "«empty-file»",
        "«empty-file»# nothing but a comment\n",
        "«empty-file»---\n",
        "«text-at-top»City Development\n",
        "«text-at-top»City Development\nquarter: Q1\n",
        "--- «text-at-top»|\n  text\n",
        "title«missing-space»:Leeds\ncode: x\n",
        "title:«odd-space»\u{A0}Leeds\ncode: x\n",
        "title: a\n«several-documents»---\ncode: b\n",
        "title: a\n...\n«several-documents»code: b\n",
        "summary: |\n  text\n«several-documents»---\n  text\n",
        "«directive»%YAML 1.1\n---\ntitle: a\n",
        "title: a\n«directive»%age: 5\n",
        "title: a«control-character»\u{0}b\n",
        "title: a«control-character»\u{B}b«control-character»\u{2028}c\n",
        "title: \"a«control-character»\\u0007b\\n\\tc«control-character»\\e«control-character»\\x9B\"\n",
    ]

    static let structure = [
        "sections:\n«tab»\ttitle: a\n\tcode: b\n",
        "sections:\n  «tab»\ttitle: a\n",
        "-«tab»\ttitle: a\n",
        "summary: |\n«tab»\ttext\n",
        "summary: text\n«tab»\tcode: b\n",
        "«odd-space»\u{A0}\u{A0}title: a\n",
        String(repeating: "- ", count: 32) + "«too-deep»- a\n",
        "a:\n    b: 1\n  «wrong-indentation»c: 2\n",
        "  a: 1\n«wrong-indentation»b: 2\n",
        "a: 1\n  «wrong-indentation»b: 2\n  c: 3\n",
        "a: some\n  text\n  «wrong-indentation»note: more\n",
        "a:\n  - x\n  «wrong-indentation»b: y\n",
        "a:\n  b: y\n  «wrong-indentation»- x\n",
        "a: |\n  text\n# comment\n  «wrong-indentation»more text\n",
        "a: 1\n«missing-colon»Title of it\nb: 2\n",
        "a: 1\n«missing-colon»Title of it",
        "a: 1\nb«missing-space»:2\nc: 3\n",
        "a: 1\nb:«odd-space»\u{A0}2\nc: 3\n",
        "- a: 1\n «missing-space»-b: 2\n",
        "a: «list-on-key-line»- b\n",
    ]

    static let keys = [
        "a: 1\nb: 2\n«duplicate-key»a: 3\n",
        "a: 1\n«duplicate-key»'a': 3\n",
        "- a: 1\n- a: 2\n",
        "? «key-not-text»a: 1\n: 2\n",
        "«key-not-text»[a, b]: 2\n",
        "? «explicit-key»a\n: 2\n",
        "«empty-key»: 2\n",
        "a: 1\n«empty-key»\"\": 2\n",
        "a: 1\n«merge-key»<<: b\n",
        "'<<': quoted it is text\n",
        "«reserved-character»@a: 1\n",
    ]

    static let values = [
        "a: «flow-collection»[x]\n",
        "file name: «flow-collection»{code}-{year}\n",
        "a: «flow-collection»[x,\n  &y *z, !t u, {v: w}]\n",
        "a: «flow-collection»{\n",
        "a: «anchor»&b c\nd: «alias»*b\n",
        "a: «alias»**bold**\nb: «alias»*\n",
        "a: «anchor»& Sons\n«anchor»&b c: d\n",
        "a: «tag»!important text\nb: «tag»! text\nc: «tag»!<\n",
        "- «reserved-character»@x\n- «reserved-character»`y`\n- «reserved-character»%z\n",
        "a: «reserved-character»>95%\nb: «reserved-character»> 95%\nc: «reserved-character»| d\n",
        "a: «reserved-character», b\nc: «reserved-character»]\nd: «reserved-character»? e\n",
        "a: «block-indicator»>5\n",
        "a: |-\n  text\nb: >+\n  text\n",
        "a: «unquoted-colon»Ward: grants\n",
        "- a: «unquoted-colon»Ward: grants\n  b: «unquoted-colon»c: d # comment\n",
        "title: Ward «cut-text»#3 grants\n",
        "title: «cut-text»#3\n",
        "title: Ward # a comment\ncode: # a comment\nb: C#\nc: x ## comment\nd: 'y' #z\n",
        "- «several-lines»text\n  more\n",
        "a: «several-lines»\"text\n  more\"\n",
        "a: «several-lines»'text\nb: more'\n",
        "a: «unclosed-quote»'text\nb: more\n",
        "a: «unclosed-quote»\"text\nb: more\n",
        "a: 'it'«text-after-quote»s'\n",
        "a: \"x\" «text-after-quote»b: c\n",
        "\"a\": «unquoted-colon»b: c\n",
        "a: \"C:«bad-escape»\\Users\"\nb: \"«bad-escape»\\d\"\n",
        "'x'«text-after-quote»%\n",
    ]

    /// Mistakes after one another, and places that are no mistakes though they look like it.
    static let several = [
        "a: «unquoted-colon»b: c\nd: «cut-text»#3\n«duplicate-key»a: «alias»*x\ne: «flow-collection»[f] g\nh«missing-space»:i\n"
            + "j: k\n«duplicate-key»j: k\n",
        "a: |\n  # x: y: z\n  [ { & * ! % @ `\n  \ttab\n  'quote\n\nb: 'it''s: [x] #3 & *'\nc: \"# \\\"d\\\": e\"\n",
        "\u{FEFF}a: «unquoted-colon»b: c\n",
        "a: «unquoted-colon»b: c\r\nd: «cut-text»#3\r\n\r\ne:\r\n  f: «alias»*g\r\n",
        "a: é€😀 «cut-text»#3\n",
        "a: 1\n«several-documents»--- x\n",
    ]
}
