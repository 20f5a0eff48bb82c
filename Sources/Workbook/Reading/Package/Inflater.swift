import CDeflate

/// Unpacks what was packed with DEFLATE, all at once: for that, libdeflate takes a third of zlib's time.
enum Inflater {
    /// - Parameters:
    ///   - size: of what comes out, in bytes: more than none.
    ///   - checksum: of it, as a ZIP file's directory has it (CRC-32).
    /// - Returns: nil where it comes out otherwise.
    static func unpacked(_ packed: [UInt8], size: Int, checksum: UInt32) -> [UInt8]? {
        guard let decompressor = unsafe libdeflate_alloc_decompressor() else { return nil }
        // Allocated by the line above, and used nowhere else.
        defer { unsafe libdeflate_free_decompressor(decompressor) }
        // The library reads no more than there is packed, and writes no more than there is room for; where it does not
        // fill all of that, nothing of it counts.
        let unpacked = unsafe [UInt8](unsafeUninitializedCapacity: size) { room, count in
            let result = unsafe libdeflate_deflate_decompress(
                decompressor, packed, packed.count, room.baseAddress, size, nil)
            count = result == LIBDEFLATE_SUCCESS ? size : 0
        }
        // It looks at the bytes that it is lent.
        guard unpacked.count == size, unsafe libdeflate_crc32(0, unpacked, size) == checksum else { return nil }
        return unpacked
    }
}
