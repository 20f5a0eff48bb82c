import FoundationEssentials
import Jobs

extension Jobs {
    /// As many as the program may use cores.
    static var usual: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
