import Packaging

extension OutputFile {
    /// A ZIP file of files that stand on the disk, which are read when it is written.
    init(zip name: String, _ members: [ZipFile.Member], created: Int) {
        self.init(name: name, notes: []) { path, _ in
            do throws(PackagingError) {
                try ZipFile.write(members, created: created, to: path)
            } catch {
                throw OutputFailure(error)
            }
        }
    }
}

extension OutputFailure {
    init(_ error: PackagingError) {
        let number: Int32? = if case .system(let number) = error { number } else { nil }
        self.init(description: error.description, systemNumber: number)
    }
}
