import Foundation

@testable import SiteGenerator

/// Builds the tiny site of an explanation, and gives everything that is said about it.
enum RunExample {
    static func run(_ example: ExampleSite) throws -> DiagnosticLog {
        let usesOutput = example.command == .verify || example.files.contains(where: \.isOutput)
        if !usesOutput { return MemorySite(bytes: example.contents).log }
        let folder = try TemporaryFolder()
        try write(MemorySite.templates, to: folder)
        try write(ExampleSite(base: example.base, files: []).contents, to: folder)
        let pipeline = Pipeline(siteFolder: folder.path, output: folder.path + "/public")
        _ = try pipeline.build()
        let edited = example.files.filter(\.isOutput).map { ($0.path, $0.bytes) }
        try write(Dictionary(uniqueKeysWithValues: edited), to: folder)
        switch example.command {
        case .build:
            try write(example.contents, to: folder)
            return try pipeline.build().log
        case .verify:
            return try Verification(siteFolder: folder.path, output: folder.path + "/public").run().log
        }
    }

    private static func write(_ files: [String: [UInt8]], to folder: TemporaryFolder) throws {
        for (path, bytes) in files {
            let file = folder.path + "/" + path
            try Disk.makeFolder(String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)]))
            try Disk.write(bytes, to: file)
        }
    }
}
