import Testing

@testable import Workbook

@Suite("The size of a logo")
struct LogoImageTests {
    private let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private let header: [UInt8] = [
        0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 2, 0x58, 0, 0, 0, 200, 8, 2, 0, 0, 0, 1, 2, 3, 4,
    ]
    private let dots: [UInt8] = [0, 0, 0, 9, 0x70, 0x48, 0x59, 0x73, 0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1, 1, 2, 3, 4]

    @Test("of a PNG file, with its dots to the inch")
    func png() throws {
        let image = try LogoImage(signature + header + dots)
        #expect(image.width == 600)
        #expect(image.height == 200)
        #expect(abs(image.dotsAcross - 300) < 0.1)
        let size = image.fitted(width: 240, height: 48)
        #expect(size.width == 144)
        #expect(abs(image.scale(to: size).across - 0.24 * 300 / 96) < 0.001)
    }

    @Test("of a JPEG file")
    func jpeg() throws {
        let application: [UInt8] = [0xFF, 0xE0, 0, 16, 0x4A, 0x46, 0x49, 0x46, 0, 1, 1, 1, 0, 150, 0, 150, 0, 0]
        let frame: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0, 100, 0, 50, 1, 1, 0x11, 0]
        let image = try LogoImage([0xFF, 0xD8] + application + frame)
        #expect(image.width == 50)
        #expect(image.height == 100)
        #expect(image.dotsDown == 150)
    }

    @Test("of files cut short anywhere is refused or read, never a trap")
    func cutFiles() {
        let whole = signature + header + dots
        for length in 0...whole.count { _ = try? LogoImage(Array(whole.prefix(length))) }
        let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xC0, 0, 7, 8, 0, 100, 0, 50]
        for length in 0...jpeg.count { _ = try? LogoImage(Array(jpeg.prefix(length))) }
        #expect(throws: WorkbookError.unreadableLogo) { try LogoImage([]) }
        #expect(throws: WorkbookError.unreadableLogo) {
            try LogoImage(signature + [0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0])
        }
    }
}
