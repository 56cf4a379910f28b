import Foundation
import Testing

/// What fuzzing looks for, in the inputs that it starts from: those in `Fuzzing/corpus`, the corpus of each check.
@Suite("Fuzzing's corpora") struct CorpusTests {
    private static let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fuzzing/corpus")

    @Test("hold nothing that fails", arguments: FuzzCheck.all.map(\.name))
    func corpora(_ name: String) throws {
        let check = try #require(FuzzCheck.all.first { $0.name == name })
        let folder = Self.corpus.appending(path: name)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(!files.isEmpty)
        for file in files {
            let bytes = try #require(FileManager.default.contents(atPath: folder.appending(path: file).path))
            #expect(check.fault(Array(bytes)) == nil, "\(name)/\(file)")
        }
    }
}
