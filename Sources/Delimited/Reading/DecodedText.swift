import Rows

/// A file's text as UTF-8, without a byte order mark.
struct DecodedText {
    private let source: any ByteSource
    private let encoding: TextEncoding
    private let skipped: Int

    /// How much is decoded at a time, however large the pieces of the file are.
    private static let mostBytes = 64 << 10

    /// - Parameter skipped: how many bytes of the text to leave out at its beginning.
    init(_ source: any ByteSource, as encoding: TextEncoding, skipping skipped: Int = 0) {
        self.source = source
        self.encoding = encoding
        self.skipped = skipped
    }

    /// Hands over the text a piece at a time; false ends the reading.
    func read(_ take: (Span<UInt8>) -> Bool) throws(ReadFailure) {
        var skipped = skipped
        func takeRest(_ text: Span<UInt8>) -> Bool {
            let rest = text.extracting(droppingFirst: skipped)
            skipped -= text.count - rest.count
            return rest.isEmpty || take(rest)
        }
        switch encoding {
        case .utf8: try pieces(takeRest)
        case .windows1252:
            var text: [UInt8] = []
            try portions { portion in
                text.removeAll(keepingCapacity: true)
                Windows1252.decode(portion, into: &text)
                return takeRest(text.span)
            }
        case .utf16(let isBigEndian): try decodeUTF16(UTF16Decoder(bigEndian: isBigEndian), takeRest)
        }
    }

    private func decodeUTF16(
        _ decoder: UTF16Decoder, _ take: (Span<UInt8>) -> Bool
    ) throws(ReadFailure) {
        var decoder = decoder
        var failure: ReadFailure?
        var text: [UInt8] = []
        var isStopped = false
        try portions { portion in
            text.removeAll(keepingCapacity: true)
            do throws(ReadFailure) {
                try decoder.decode(portion, into: &text)
                isStopped = !take(text.span)
            } catch {
                failure = error
                isStopped = true
            }
            return !isStopped
        }
        if let failure { throw failure }
        if !isStopped { try decoder.finish() }
    }

    /// The file's bytes behind the byte order mark.
    private func pieces(_ take: (Span<UInt8>) -> Bool) throws(ReadFailure) {
        var mark = encoding.markLength
        try source.read { bytes in
            let rest = bytes.extracting(droppingFirst: mark)
            mark -= bytes.count - rest.count
            return rest.isEmpty || take(rest)
        }
    }

    /// The same in pieces that are small.
    private func portions(_ take: (Span<UInt8>) -> Bool) throws(ReadFailure) {
        try pieces { piece in
            for start in stride(from: 0, to: piece.count, by: Self.mostBytes) {
                let end = min(piece.count, start + Self.mostBytes)
                guard take(piece.extracting(start..<end)) else { return false }
            }
            return true
        }
    }
}
