import Report

import struct Rows.Area

extension PlacedChoices {
    init(
        _ choices: Choices, area: Area, book: AddressBook, place: @autoclosure () -> String
    ) throws(WorkbookError) {
        guard choices.promptTitle.utf16.count <= 32, choices.prompt.utf16.count <= 255 else {
            throw .promptTooLong(at: place())
        }
        try TextCheck.check(choices.promptTitle, at: place())
        try TextCheck.check(choices.prompt, at: place())
        self.init(
            area: area, source: try book.range(choices.range).name, promptTitle: choices.promptTitle,
            prompt: choices.prompt)
    }
}
