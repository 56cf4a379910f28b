import Foundation
import Testing

@testable import SiteGenerator

/// The built program, run as people run it.
enum SitegenProgram {
    /// It lies beside the program that runs the tests.
    static let folder: String = {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: own).deletingLastPathComponent().path
    }()

    /// What the tests were told for a sanitizer (`ASAN_OPTIONS` and the like), which a program built with it wants too.
    private static let sanitizerOptions = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }

    struct Result {
        let status: Int32
        /// Standard output and standard error, as they come on a terminal.
        let output: String
    }

    /// Runs a program to its end.
    ///
    /// - Parameters:
    ///   - folder: the current one, and `HOME`.
    ///   - until: for programs that do not end by themselves: once this holds of the output, or after half a minute, the
    ///     program is interrupted as by Ctrl-C.
    static func run(
        _ name: String, _ arguments: [String], in folder: String, until: ((String) -> Bool)? = nil
    ) throws -> Result {
        let kept = try TemporaryFolder()
        let file = kept.path + "/output"
        try Disk.write([], to: file)
        let handle = try #require(FileHandle(forWritingAtPath: file))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = [
            "PATH": "\(Self.folder):/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8", "TERM": "dumb",
        ].merging(sanitizerOptions) { own, _ in own }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = handle
        process.standardError = handle
        try process.run()
        if let until {
            for _ in 0..<600 {
                let shown = string(try Disk.read(file))
                if !process.isRunning || until(shown) { break }
                usleep(50_000)
            }
            process.interrupt()
        }
        process.waitUntilExit()
        return Result(status: process.terminationStatus, output: string(try Disk.read(file)))
    }
}
