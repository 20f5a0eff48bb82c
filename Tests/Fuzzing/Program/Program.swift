import FoundationEssentials
import FuzzTargets

/// The target that the environment names: one program for all of them, as linking it takes longest.
private let target: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget.named(name) else {
        fatalError("FUZZ_TARGET names one of: " + FuzzTarget.all.map(\.name).joined(separator: ", "))
    }
    return target
}()

/// libFuzzer calls this with every input; a crash is a finding.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    do {
        // The fuzzer lends as many bytes as it says, and they are copied.
        try target.check(unsafe Array(UnsafeBufferPointer(start: start, count: count)))
    } catch {
        fatalError("\(target.name): \(error)")
    }
    return 0
}
