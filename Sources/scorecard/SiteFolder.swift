import FoundationEssentials
import Glibc
import ScorecardKit

/// A site that is built beside the one that stands there, and takes its place in one step: whoever reads it, or kills
/// the program, sees the old site or the new one.
///
/// A file that came out as it was is the old file itself, under both names, and so keeps its time. What others put into
/// the folder is taken over.
struct SiteFolder: ~Copyable {
    private let shown: String
    /// Where the site stands, links followed.
    private let place: String
    /// Where files are written, and the new site is put together: in the folder that holds the old one.
    private let work: String
    /// The new site.
    let aside: String
    /// What the last publication wrote; empty where there was none.
    private let before: SiteManifest
    private let lock: SiteLock
    /// False while what somebody put into the old site may be nowhere else.
    private var removesWork = true
    private var manifest = SiteManifest()
    private var written: [String] = []
    /// Of the files that were added, in bytes, each by its path.
    private(set) var sizes: [String: Int] = [:]

    /// What became of the files of a publication, each list in order.
    struct Outcome {
        var written: [String] = []
        /// How many came out as they were.
        var unchanged = 0
        /// Of an earlier publication, and no part of this one.
        var kept: [String] = []
        var deleted: [String] = []
        /// Where what is no longer needed stands, if it could not be removed.
        var remains: String?
    }

    /// - Parameter path: of a site that an earlier publication wrote, or of an empty folder, or of none.
    init(_ path: String) throws(OutputError) {
        let shown = Self.withoutEnding(path)
        let place = try Self.place(of: shown)
        let (parent, name) = Self.split(place)
        let lock = SiteLock(parent)
        try Self.settleLeftovers(of: name, in: parent, lock)
        let before = try Self.manifest(of: place, shown: shown)
        let work = "\(parent)/.\(name).\(getpid()).part"
        guard System.mkdir(work, 0o700) == 0 else {
            throw OutputError(doing: "build a site beside", path: shown, number: errno)
        }
        let aside = "\(work)/site"
        guard System.mkdir(aside, 0o777) == 0 else {
            let number = errno
            System.rmdir(work)
            throw OutputError(doing: "build a site beside", path: shown, number: number)
        }
        (self.shown, self.place, self.before, self.lock) = (shown, place, before, lock)
        (self.work, self.aside) = (work, aside)
    }

    deinit {
        if removesWork { try? FileManager.default.removeItem(atPath: work) }
    }

    /// Writes a file of the new site.
    mutating func add(_ file: PublishedFile) throws(OutputError) { try add(file.file, at: file.path) }

    private mutating func add(_ file: OutputFile, at path: String) throws(OutputError) {
        let shown = "\(shown)/\(path)"
        let (old, target, new) = ("\(place)/\(path)", "\(aside)/\(path)", "\(work)/\(file.name)")
        try refuseToReplace(path)
        try Disk.makeFolder(Self.split(target).parent, shown: Self.split(shown).parent)
        try Disk.write(file, to: new, shown: shown)
        try Disk.flush(new, shown: shown)
        let isSame = Disk.isSame(new, as: old)
        if !isSame {
            Disk.copyOwner(from: old, to: new)
            written.append(path)
        }
        // Where the file system cannot give the old file a second name, the new one serves as well.
        if isSame, System.link(old, target) == 0 {
            System.unlink(new)
        } else {
            guard System.rename(new, target) == 0 else { throw OutputError(doing: "write", path: shown, number: errno) }
        }
        guard path != SiteManifest.name else { return }
        do throws(InputFailure) {
            try manifest.enter(path, try RowInput(opening: target, hint: ""))
        } catch {
            throw OutputError(path: shown, reason: error.reason, number: nil)
        }
        sizes[path] = try Self.size(of: target, shown: shown)
    }

    /// Nothing of anybody else's is replaced: no file, no folder, and no link to where its files stand.
    private func refuseToReplace(_ path: String) throws(OutputError) {
        let shown = "\(shown)/\(path)"
        if let link = linkAbove(path) {
            throw OutputError(path: shown, reason: "'\(link)' is a link to elsewhere", number: EISDIR)
        }
        guard let status = System.status(ofLink: "\(place)/\(path)") else { return }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            throw OutputError(path: shown, reason: "a folder of that name stands there", number: EISDIR)
        }
        guard path == SiteManifest.name || before.holds(path) else {
            throw OutputError(path: shown, reason: "a file that no publication wrote stands there", number: EISDIR)
        }
    }

    /// A folder on the way to a file that is no folder of the site's own.
    private func linkAbove(_ path: String) -> String? {
        var folder = Self.split(path).parent
        while !folder.isEmpty {
            if let status = System.status(ofLink: "\(place)/\(folder)"), status.st_mode & S_IFMT == S_IFLNK {
                return folder
            }
            folder = Self.split(folder).parent
        }
        return nil
    }

    /// Whether a file that an earlier publication wrote is still what it wrote.
    private func isAsPublished(_ path: String) -> Bool {
        guard linkAbove(path) == nil, let content = try? RowInput(opening: "\(place)/\(path)", hint: "") else {
            return false
        }
        return (try? before.holds(path, as: content)) ?? false
    }

    /// Puts the new site in the place of the old one, where anything differs.
    ///
    /// - Parameter deleting: whether files of earlier publications go that are no part of this one. One that was changed
    ///   since it was published is kept all the same.
    mutating func publish(deleting: Bool) throws(OutputError) -> Outcome {
        var outcome = try replace(deleting: deleting)
        removesWork = false
        try? FileManager.default.removeItem(atPath: work)
        if Disk.exists(work) { outcome.remains = work }
        return outcome
    }

    private mutating func replace(deleting: Bool) throws(OutputError) -> Outcome {
        var outcome = Outcome()
        for path in before.paths where !manifest.holds(path) && Disk.exists("\(place)/\(path)") {
            if deleting, isAsPublished(path) {
                outcome.deleted.append(path)
            } else {
                outcome.kept.append(path)
                manifest.enter(path, from: before)
            }
        }
        outcome.unchanged = sizes.count - written.count
        try add(manifest.file, at: SiteManifest.name)
        outcome.written = written.sorted()
        guard !outcome.written.isEmpty || !outcome.deleted.isEmpty else { return outcome }
        if Disk.exists(place) {
            try takeOver(from: place, to: aside, except: Set(outcome.deleted))
            Disk.copyOwner(from: place, to: aside)
        }
        try flushFolders()
        let old = try exchange()
        // What was put into the old site meanwhile is nowhere else; and until its name is safe, the new one may be lost.
        removesWork = old == nil
        do throws(OutputError) {
            try Self.flushNames(in: Self.split(place).parent + "/", shown: shown)
            if let old { try takeOver(from: old, to: place, except: Set(outcome.deleted)) }
        } catch {
            let others = old.map {
                "; what was put into the old one meanwhile may stand only in '\($0)', which the next publication removes"
            }
            throw OutputError(
                doing: error.doing, path: error.path, reason: error.reason,
                hint: "the new site is in its place" + (others ?? ""))
        }
        removesWork = true
        if let old, old != aside { try? FileManager.default.removeItem(atPath: old) }
        return outcome
    }

    /// Gives the new site all that the old one holds beside what was published.
    private func takeOver(
        from place: String, to aside: String, except deleted: Set<String>
    ) throws(OutputError) {
        var folders: [String] = []
        var rest = try Disk.contents(of: place, shown: shown)
        while let path = rest.popLast() {
            guard !deleted.contains(path) else { continue }
            let (old, new) = ("\(place)/\(path)", "\(aside)/\(path)")
            guard let status = System.status(ofLink: old) else {
                throw OutputError(doing: "take over", path: "\(shown)/\(path)", number: errno)
            }
            if status.st_mode & S_IFMT == S_IFDIR {
                folders.append(path)
                let inside = try Disk.contents(of: old, shown: "\(shown)/\(path)")
                // Others come with what they hold, so that none is left of which all was deleted.
                if inside.isEmpty { try Disk.makeFolder(new, shown: "\(shown)/\(path)") }
                rest += inside.map { "\(path)/\($0)" }
            } else if !Disk.exists(new) {
                try Disk.makeFolder(Self.split(new).parent, shown: Self.split("\(shown)/\(path)").parent)
                try Self.takeOver(old, as: new, shown: "\(shown)/\(path)")
            }
        }
        for folder in folders where Disk.exists("\(aside)/\(folder)") {
            Disk.copyOwner(from: "\(place)/\(folder)", to: "\(aside)/\(folder)")
        }
    }

    private static func takeOver(_ old: String, as new: String, shown: String) throws(OutputError) {
        if System.link(old, new) == 0 { return }
        do { try FileManager.default.copyItem(atPath: old, toPath: new) } catch {
            throw OutputError(doing: "take over", path: shown, number: errno)
        }
    }

    private func flushFolders() throws(OutputError) {
        try Self.flushNames(in: aside, shown: shown)
        for folder in Set(sizes.keys.map { Self.split($0).parent }) where !folder.isEmpty {
            try Self.flushNames(in: "\(aside)/\(folder)", shown: "\(shown)/\(folder)")
        }
    }

    private static func flushNames(in folder: String, shown: String) throws(OutputError) {
        do throws(SystemError) { try Disk.flushNames(in: folder) } catch {
            throw OutputError(doing: "make safe", path: shown, number: error.number)
        }
    }

    /// - Returns: where the old site is then, if there was one.
    private func exchange() throws(OutputError) -> String? {
        var old: String?
        if !Disk.exists(place) {
            guard System.rename(aside, place) == 0 else {
                throw OutputError(doing: "write", path: shown, number: errno)
            }
        } else if System.exchange(aside, place) == 0 {
            old = aside
        } else {
            guard errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP else {
                throw OutputError(doing: "write", path: shown, number: errno)
            }
            old = try exchangeInSteps()
        }
        return old
    }

    /// For a file system that cannot give two folders each other's name in one step: for a moment there is no site.
    private func exchangeInSteps() throws(OutputError) -> String {
        let (parent, name) = Self.split(place)
        let old = "\(parent)/.\(name).\(getpid()).old"
        guard System.rename(place, old) == 0 else { throw OutputError(doing: "write", path: shown, number: errno) }
        guard System.rename(aside, place) == 0 else {
            let number = errno
            System.rename(old, place)
            throw OutputError(doing: "write", path: shown, number: number)
        }
        return old
    }
}

extension SiteFolder {
    /// The absolute path of where a site stands, or is to stand.
    private static func place(of path: String) throws(OutputError) -> String {
        if Disk.exists(path) {
            guard let real = System.realpath(path) else {
                throw OutputError(doing: "publish to", path: path, number: errno)
            }
            guard Disk.isFolder(real) else { throw OutputError(doing: "publish to", path: path, number: ENOTDIR) }
            guard real != "/" else { throw OutputError(doing: "publish to", path: path, number: EPERM) }
            return real
        }
        let (parent, name) = split(path)
        let folder = parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : parent
        try Disk.makeFolder(folder)
        guard let above = System.realpath(folder) else {
            throw OutputError(doing: "publish to", path: path, number: errno)
        }
        return above == "/" ? "/\(name)" : "\(above)/\(name)"
    }

    private static func split(_ path: String) -> (parent: String, name: String) {
        path.lastIndex(of: "/").map { (String(path[..<$0]), String(path[path.index(after: $0)...])) } ?? ("", path)
    }

    /// Removes what publications that were killed left, and puts back a site that one of them had set aside.
    private static func settleLeftovers(
        of name: String, in parent: String, _ lock: SiteLock
    ) throws(OutputError) {
        let place = "\(parent)/\(name)"
        let folder = parent.isEmpty ? "/" : parent
        for leftover in try Disk.contents(of: folder, shown: folder) {
            let path = "\(parent)/\(leftover)"
            func isAbandoned(_ suffix: String) -> Bool {
                Disk.isAbandoned(leftover, prefix: ".\(name).", suffix: suffix, evenByTheLiving: lock.isHeld)
            }
            if isAbandoned(".old"), !Disk.exists(place) {
                guard System.rename(path, place) == 0 else {
                    throw OutputError(doing: "put back", path: place, number: errno)
                }
            } else if isAbandoned(".part") || isAbandoned(".old") {
                try? FileManager.default.removeItem(atPath: path)
            }
        }
    }

    /// A path without slashes and points that say nothing at its end.
    private static func withoutEnding(_ path: String) -> String {
        var path = path[...]
        while path.count > 1, let ending = ["/", "/."].first(where: { path.hasSuffix($0) }) {
            path = path.dropLast(ending.count)
        }
        return path.isEmpty ? "/" : String(path)
    }

    private static func manifest(of place: String, shown: String) throws(OutputError) -> SiteManifest {
        guard Disk.exists(place) else { return SiteManifest() }
        // What begins with a dot, file managers leave behind.
        guard let first = try Disk.contents(of: place, shown: shown).first(where: { !$0.hasPrefix(".") }) else {
            return SiteManifest()
        }
        let path = "\(place)/\(SiteManifest.name)"
        guard Disk.exists(path) else {
            throw OutputError(
                doing: "publish to", path: shown,
                reason: "it holds '\(first)', and no list of what an earlier publication wrote",
                hint: "name a folder that is empty or not there yet, or a site that `scorecard publish` wrote")
        }
        var bytes: [UInt8] = []
        do throws(InputFailure) {
            try OpenedFile(path, hint: "").read { piece in
                bytes.append(piece)
                return true
            }
        } catch {
            throw OutputError(doing: "publish to", path: shown, reason: error.sentence, hint: Self.damaged)
        }
        guard let manifest = SiteManifest(bytes) else {
            throw OutputError(
                doing: "publish to", path: shown,
                reason:
                    "its list of what an earlier publication wrote, '\(SiteManifest.name)', is not as it was written",
                hint: Self.damaged)
        }
        return manifest
    }

    private static let damaged = "put back the list that the publication wrote, or name a new folder"

    private static func size(of path: String, shown: String) throws(OutputError) -> Int {
        guard let status = System.status(of: path) else {
            throw OutputError(doing: "write", path: shown, number: errno)
        }
        return Int(status.st_size)
    }
}
