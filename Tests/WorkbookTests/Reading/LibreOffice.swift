import Foundation

/// Opens a workbook in LibreOffice and saves it again.
enum LibreOffice {
    static let isThere = ["/usr/bin/soffice", "/usr/local/bin/soffice"].contains {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    struct Failure: Error { var status: Int32 }

    static func convert(_ path: String, into folder: String) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        // A profile of its own, so that it does not wait for another that runs.
        process.arguments = [
            "soffice", "-env:UserInstallation=file://\(folder)/profile", "--headless", "--convert-to", "xlsx",
            "--outdir",
            folder, path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(status: process.terminationStatus) }
    }
}
