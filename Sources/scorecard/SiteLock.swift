import Glibc

/// Lets one publication at a time work in a folder that holds sites: on the same machine, in another of its containers,
/// and on others that share the disk. It ends with the process, however that ends.
final class SiteLock: Sendable {
    private let descriptor: Int32
    /// False where the file system knows no locks.
    let isHeld: Bool

    /// Waits for others.
    init(_ folder: String) {
        descriptor = System.open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        var result: Int32 = -1
        while descriptor >= 0 {
            result = flock(descriptor, LOCK_EX)
            if result == 0 || errno != EINTR { break }
        }
        isHeld = result == 0
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }
}
