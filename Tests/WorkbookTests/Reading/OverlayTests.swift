import Report
import Rows
import Testing

@testable import Workbook

@Suite("What lies on a sheet and is no cell")
struct OverlayTests {
    private static let drawing = """
        <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\
        <xdr:twoCellAnchor><xdr:from/><xdr:pic><xdr:nvPicPr/></xdr:pic></xdr:twoCellAnchor>\
        <xdr:oneCellAnchor><xdr:graphicFrame/></xdr:oneCellAnchor>\
        <mc:AlternateContent><mc:Choice><xdr:twoCellAnchor><xdr:sp/></xdr:twoCellAnchor></mc:Choice>\
        <mc:Fallback><xdr:twoCellAnchor><xdr:sp/></xdr:twoCellAnchor></mc:Fallback></mc:AlternateContent>\
        <xdr:twoCellAnchor><xdr:grpSp><xdr:pic/></xdr:grpSp></xdr:twoCellAnchor></xdr:wsDr>
        """

    private func workbook() -> HandMade {
        var book = HandMade("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", "")
        let kinds = [
            ("comments", "../comments1.xml"), ("threadedComment", "../threadedComments/threadedComment1.xml"),
            ("drawing", "../drawings/drawing1.xml"), ("vmlDrawing", "../drawings/vml.vml"),
            ("printerSettings", "../printer.bin"), ("oleObject", "../embeddings/a.bin"),
        ]
        book["xl/worksheets/_rels/sheet1.xml.rels"] = HandMade.relationships(
            kinds.enumerated().map { HandMade.relationship("r\($0)", $1.0, $1.1) })
        book["xl/comments1.xml"] = """
            <comments xmlns="\(HandMade.main)"><authors><author/></authors><commentList>\
            <comment ref="B7"><text><r><t>Ask </t></r><r><t>again</t></r></text></comment>\
            <comment ref="C1"><text><t>[Threaded comment]</t></text></comment></commentList></comments>
            """
        book["xl/threadedComments/threadedComment1.xml"] = """
            <ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">\
            <threadedComment ref="C1" id="{1}"><text>Is this right?</text></threadedComment></ThreadedComments>
            """
        book["xl/drawings/drawing1.xml"] = Self.drawing
        return book
    }

    @Test("is found, each thing once")
    func found() throws {
        let folder = try TestFolder()
        try workbook().write(to: folder.file())
        let reader = try WorkbookReader(path: folder.file())
        let overlay = try reader.overlay(of: reader.sheets[0])
        #expect(overlay.comments.map { "\($0.cell) \($0.text)" } == ["C1 Is this right?", "B7 Ask again"])
        #expect([overlay.pictures, overlay.charts, overlay.shapes] == [2, 1, 1])
        #expect(overlay.others == ["oleObject"])
        #expect(try reader.overlay(of: reader.sheets[1]) == SheetOverlay())
    }

    @Test("is named where the report does not have it")
    func additions() throws {
        let folder = try TestFolder()
        try workbook().write(to: folder.file())
        let reader = try WorkbookReader(path: folder.file())
        let layout = try Layout(Samples.report(.title("Title")), theme: Samples.theme)
        #expect(
            try WorkbookComparison.additions(to: layout, in: reader).map { "\($0.place): \($0.what)" } == [
                "Sheet 1!C1: a comment, 'Is this right?'", "Sheet 1!B7: a comment, 'Ask again'", "Sheet 1: 2 pictures",
                "Sheet 1: 1 chart", "Sheet 1: 1 shape or text box", "Sheet 1: an embedded file",
            ])
    }

    @Test("may not have names without end")
    func names() throws {
        let folder = try TestFolder()
        var book = workbook()
        book["xl/drawings/drawing1.xml"] = Self.drawing.replacing(
            "<xdr:grpSp>", with: "<xdr:grpSp>" + (0..<20_000).map { "<a\($0)/>" }.joined())
        try book.write(to: folder.file())
        let reader = try WorkbookReader(path: folder.file())
        let failure = #expect(throws: ReadFailure.self) { try reader.overlay(of: reader.sheets[0]) }
        #expect(failure?.reason == "is too large: a part of it holds too many different names of elements")
    }
}
