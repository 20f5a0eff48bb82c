import Testing

@Test(
    "What a case's file shows is what was printed",
    arguments: [
        "", "\n", "\n\n", "a", "a\n", "a\nb", "a\r\nb\r\n", "\t\tkey: x\n", "\u{1B}[31mred\u{7F}", "\u{FEFF}a\u{A0}b\n",
        "a picture: ␇\n", "\u{4}∎\n", "a\u{1}", "é\u{301}\n",
    ])
func visibleText(text: String) {
    let lines = VisibleText.encode(text)
    #expect(VisibleText.decode(lines.map { $0[...] }).unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(!lines.joined().unicodeScalars.contains { $0.value < 0x20 })
}
