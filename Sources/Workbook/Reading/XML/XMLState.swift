import CExpat
import Rows

/// What expat's callbacks work on: follows the depth, leaves out what the handler does not want, and keeps its failure,
/// which cannot be thrown through C.
struct XMLState {
    private let handler: XMLHandler
    private let parser: XML_Parser
    /// Bytes taken so far.
    var fed = 0
    /// Elements and attributes met so far, in other parts too.
    private(set) var items: Int
    private(set) var failure: ReadFailure?
    private var depth = 0
    /// How many elements are open within and including the one that the handler does not want; 0 outside.
    private var skipped = 0
    private var isStopped = false
    private var names = XMLNames()
    /// The last name's address, vocabulary and length without the local part: see ``element(_:_:)``.
    private var last: (name: UnsafePointer<CChar>, vocabulary: XMLVocabulary, length: Int)?

    init(handler: XMLHandler, parser: XML_Parser, items: Int) {
        self.items = items
        self.handler = handler
        self.parser = parser
    }

    static func at(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLState>? {
        pointer?.assumingMemoryBound(to: XMLState.self)
    }

    mutating func start(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
        // A few callbacks may still come after a stop.
        guard !isStopped else { return }
        depth += 1
        do throws(ReadFailure) {
            guard depth <= ReadingLimits.depth else {
                throw .damaged("a part of it nests elements more than \(ReadingLimits.depth) deep")
            }
            var at = attributes
            while let attribute = at[0] {
                // Most names are one letter, as in `r`: there are too few of those to count them.
                if attribute[0] != 0, attribute[1] != 0 { try names.add(attribute) }
                at += 2
                items += 1
            }
            items += 1
            guard items <= ReadingLimits.items else {
                throw .tooLarge("it holds more cells than can be read in a few seconds")
            }
            if skipped > 0 {
                skipped += 1
                try names.add(name)
            } else if try !handler.start(element(name, attributes)) {
                skipped = 1
                try names.add(name)
            }
        } catch {
            stop(error)
        }
    }

    /// Expat writes every name of a namespace behind it into one buffer, so that a name at the last one's address is of
    /// the same namespace, unless one was declared since. Ten million comparisons fewer in a large sheet.
    @inline(__always)
    private mutating func element(
        _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>
    ) -> XMLElement {
        if let last, last.name == name {
            return XMLElement(vocabulary: last.vocabulary, local: name + last.length, attributes: attributes)
        }
        let (vocabulary, local) = XMLVocabulary.split(name)
        last = (name, vocabulary, local - name)
        return XMLElement(vocabulary: vocabulary, local: local, attributes: attributes)
    }

    mutating func end() {
        guard !isStopped else { return }
        depth -= 1
        guard skipped == 0 else {
            skipped -= 1
            return
        }
        do throws(ReadFailure) {
            try handler.end()
            if handler.hasEnough { stop(nil) }
        } catch {
            stop(error)
        }
    }

    mutating func text(_ bytes: UnsafeRawBufferPointer) {
        guard !isStopped, skipped == 0 else { return }
        do throws(ReadFailure) { try handler.text(bytes) } catch { stop(error) }
    }

    mutating func namespace(prefix name: UnsafePointer<CChar>?) {
        last = nil
        guard let name else { return }
        guard !isStopped else { return }
        do throws(ReadFailure) { try names.add(name) } catch { stop(error) }
    }

    mutating func doctype() {
        stop(.damaged("a part of it holds a document type, which no workbook has"))
    }

    private mutating func stop(_ failure: ReadFailure?) {
        guard !isStopped else { return }
        isStopped = true
        self.failure = failure
        XML_StopParser(parser, XML_Bool(XML_FALSE))
    }
}
