import CZip

/// Owns an open ZIP file: closed once, without a change.
struct ZipArchive: ~Copyable {
    private let handle: OpaquePointer

    /// Opens a file and checks that its directory agrees with its entries.
    init(path: String) throws(ProofError) {
        var code: Int32 = 0
        guard let handle = zip_open(path, ZIP_RDONLY | ZIP_CHECKCONS, &code) else {
            var error = zip_error_t()
            zip_error_init_with_code(&error, code)
            defer { zip_error_fini(&error) }
            throw ProofError(part: nil, reason: String(cString: zip_error_strerror(&error)))
        }
        self.handle = handle
    }

    deinit { zip_discard(handle) }

    var names: [String] {
        (0..<max(0, zip_get_num_entries(handle, 0))).compactMap { index in
            zip_get_name(handle, UInt64(index), 0).map { String(cString: $0) }
        }
    }

    /// Reads an entry to its end, a piece at a time: only there does a wrong checksum show.
    func read(_ name: String, piece: (UnsafeRawBufferPointer) throws(ProofError) -> Void) throws(ProofError) {
        guard let file = zip_fopen(handle, name, 0) else { throw ProofError(part: name, reason: "cannot be opened") }
        defer { zip_fclose(file) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
        defer { buffer.deallocate() }
        while true {
            let count = zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
            if count == 0 { return }
            guard count > 0 else {
                throw ProofError(part: name, reason: String(cString: zip_error_strerror(zip_file_get_error(file))))
            }
            try piece(UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)]))
        }
    }
}

/// Why a file that was written is not whole.
struct ProofError: Error, Hashable {
    /// The part of the file; nil for all of it.
    let part: String?
    let reason: String
}
