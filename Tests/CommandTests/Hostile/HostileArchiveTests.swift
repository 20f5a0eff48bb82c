import Foundation
import Testing

/// Workbooks whose file itself is the trap: how it is packed, what it says of its sizes and places, how it names its parts.
@Suite("A workbook that is packed to do harm")
struct HostileArchiveTests {
    private static let sheetPart = ForgedBook.sheetPart

    /// Good but for its one sheet.
    private static func zip(_ change: (inout ForgedZip) -> Void) -> ForgedZip {
        var zip = ForgedZip(ForgedBook.small.without(sheetPart))
        change(&zip)
        return zip
    }

    private static func lying(_ text: String, _ change: (inout ForgedZip.Part) -> Void) -> [UInt8] {
        zip { $0.add(ForgedZip.Part(sheetPart, text).changed(change)) }.bytes()
    }

    /// A sheet of nothing but spaces, which packs a thousand to one.
    private static func spaces(_ megabytes: Int) -> String { ForgedBook.sheet(" ".times(megabytes << 20)) }

    /// Many sheets of which each is packed well, and all of them together are far more than any file.
    private static let manySheets = 400
    private static let wideSheet = ForgedBook.sheet(("<row>" + "<c/>".times(10_000) + "</row>").times(10))
    private static func withoutSheets() -> ForgedZip {
        ForgedZip(
            ForgedBook(Array(repeating: "", count: manySheets)).parts.filter { !$0.name.hasPrefix("xl/worksheets") })
    }

    static let bombs = [
        HostileFile("one huge part", .refused("more than 500 times its packed size")) {
            zip { $0.add(ForgedZip.Part(sheetPart, spaces(64))) }.bytes()
        },
        HostileFile("many parts", .refused("all of them 512 MB")) {
            zip { zip in
                let part = ForgedZip.Part("", spaces(9))
                for number in 0..<60 { zip.add(part.changed { $0.name = Array("\(number)".utf8) }) }
            }.bytes()
        },
        HostileFile("many parts that are the same bytes", .refused("its parts lie over each other")) {
            var zip = withoutSheets()
            let part = ForgedZip.Part("", wideSheet)
            let place = zip.store(part)
            for number in 1...manySheets {
                zip.list(part.changed { $0.name = Array("xl/worksheets/sheet\(number).xml".utf8) }, at: place)
            }
            return zip.bytes()
        },
        // Each part is what stands before the next, as it is, and then the next itself, packed: all of them end in the
        // same bytes, and yet none begins where another does.
        HostileFile("parts that hold one another", .refused("its parts lie over each other")) {
            var zip = withoutSheets()
            var part = ForgedZip.Part("xl/worksheets/sheet\(manySheets).xml", wideSheet)
            var parts = [part]
            var (content, file) = (Array(wideSheet.utf8), part.header + part.packed)
            for number in (1..<manySheets).reversed() {
                let length = UInt64(part.header.count)
                let quote = ForgedZip.little((0, 1), (length, 2), (0xFFFF - length, 2))
                (content, part.packed) = (part.header + content, quote + part.header + part.packed)
                part.name = Array("xl/worksheets/sheet\(number).xml".utf8)
                part.checksum = ForgedZip.checksum(content)
                (part.size, part.packedSize) = (UInt32(content.count), UInt32(part.packed.count))
                file = part.header + quote + file
                parts.append(part)
            }
            var place = zip.store(bytes: file)
            for part in parts.reversed() {
                zip.list(part, at: place)
                place += part.header.count + 5
            }
            return zip.bytes()
        },
    ]

    static let lies = [
        HostileFile("says that a part is small", .refused("is longer than the file says")) {
            lying(spaces(64)) { $0.size = 10 }
        },
        HostileFile("says that a part is a little larger", .refused("is shorter than the file says")) {
            lying(spaces(1)) { $0.size += 1 }
        },
        HostileFile("says that a part is huge", .refused("a part may have 256 MB")) {
            lying(spaces(1)) { $0.size = .max - 1 }
        },
        HostileFile("says that a part is packed in a few bytes", .refused("cannot be unpacked")) {
            lying(spaces(1)) { $0.packedSize = 5 }
        },
        HostileFile("says that a part is packed in more bytes than there are", .refused("lie over each other")) {
            lying(spaces(1)) { $0.packedSize = .max - 1 }
        },
        HostileFile("says that packed bytes are not packed", .refused("a part of it is broken")) {
            lying(spaces(1)) { ($0.method, $0.size) = (0, $0.packedSize) }
        },
        HostileFile("says that a part is encrypted", .refused("is password protected")) {
            lying(spaces(1)) { $0.flags |= 1 }
        },
        HostileFile("has the checksum of another part", .refused("cannot be unpacked (crc error)")) {
            lying(spaces(1)) { $0.checksum ^= 1 }
        },
        HostileFile("says that a part begins behind its end", .refused("cannot be unpacked")) {
            zip { $0.list(ForgedZip.Part(sheetPart, ""), at: Int(Int32.max)) }.bytes()
        },
        HostileFile("says that a part is another", .refused("holds something else than cells")) {
            zip { zip in
                let other = ForgedZip.Part(sheetPart, ForgedBook.small["_rels/.rels"])
                zip.list(other, at: 0)
            }.bytes()
        },
        HostileFile("says that it has thousands of parts", .refused("more than 1000 parts")) {
            ForgedBook.small.zip.bytes(claiming: 60_000)
        },
        HostileFile("says that it has fewer parts", .refused("cannot be unpacked")) {
            ForgedBook.small.zip.bytes(claiming: 2)
        },
        HostileFile("says that its list lies behind its end", .refused("cannot be unpacked")) {
            ForgedBook.small.zip.bytes(listAt: Int(Int32.max))
        },
        HostileFile("says that its list lies at its beginning", .refused("cannot be unpacked")) {
            ForgedBook.small.zip.bytes(listAt: 0)
        },
        HostileFile("ends before its end", .refused("cannot be unpacked")) { ForgedBook.small.bytes.dropLast(3) },
        HostileFile("ends in thousands of ends", .refused("more than 1000 parts")) {
            ForgedBook.small.bytes.dropLast(2) + ForgedZip.little((40_000, 2))
                + Array("PK\u{5}\u{6}".utf8).times(10_000)
        },
    ]

    /// Nothing is unpacked to the disk, so that a name leads nowhere.
    static let names =
        [
            "../../../evil", "/evil", "..\\..\\evil", "C:\\evil", "x\0/../evil", "", "x".times(65_000), "xl/",
            "xl/./workbook.xml",
        ].map { name in
            HostileFile("a part named \(name.debugDescription.prefix(40))", .read) {
                var zip = ForgedBook.small.zip
                zip.add(ForgedZip.Part(name, "evil"))
                return zip.bytes()
            }
        }
        + ["xl/workbook.xml", "XL/Workbook.XML", "xl\\workbook.xml", "/xl/workbook.xml"].map { name in
            HostileFile("two parts, one of them named \(name)", .refused("two parts of one name")) {
                var zip = ForgedBook.small.zip
                zip.add(ForgedZip.Part(name, "evil"))
                return zip.bytes()
            }
        }
        + [
            "../../../../etc/passwd", "/etc/passwd", "..\\..\\etc\\passwd", "file:///etc/passwd", "http://localhost/x",
            "", "worksheets/%73heet1.xml", "worksheets",
        ].map { target in
            HostileFile("a sheet that stands in \(target)", .refused("the contents of the sheet 'Sheet 1' are missing"))
            {
                var book = ForgedBook.small
                book["xl/_rels/workbook.xml.rels"] = ForgedBook.relationships([("worksheet", target, "s0")])
                return book.bytes
            }
        }
        + ["workbook.xml", "_rels/workbook.xml.rels"].map { target in
            HostileFile("a sheet that stands in \(target)", .refused("holds something else than cells")) {
                var book = ForgedBook.small
                book["xl/_rels/workbook.xml.rels"] = ForgedBook.relationships([("worksheet", target, "s0")])
                return book.bytes
            }
        }
        + [
            HostileFile("a sheet with more steps up than there are", .read) {
                var book = ForgedBook.small
                book["xl/_rels/workbook.xml.rels"] = ForgedBook.relationships([
                    ("worksheet", "../".times(60_000) + sheetPart, "s0")
                ])
                return book.bytes
            },
            HostileFile("a sheet that is a link", .refused("a part of it is broken")) {
                lying("") { part in
                    part = ForgedZip.Part(sheetPart, "/etc/passwd")
                    part.attributes = 0o120777 << 16
                }
            },
        ]

    @Test("is read, or refused in words", .timeLimit(.minutes(30)), arguments: bombs + lies + names)
    func archive(_ file: HostileFile) throws { try HostileBookRun().expectFate(of: file) }
}

extension Array {
    fileprivate func times(_ count: Int) -> [Element] { Array(repeatElement(self, count: count).joined()) }
}
