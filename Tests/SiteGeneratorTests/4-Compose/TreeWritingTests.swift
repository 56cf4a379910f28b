import CommonMark
import Testing

@testable import SiteGenerator

@Suite struct TreeWritingTests {
    /// A document written back, with all of its footnotes.
    static func write(_ document: Document, _ options: MarkdownTreeOptions = MarkdownTreeOptions()) -> [UInt8] {
        var writer = MarkdownWriter()
        _ = writer.blocks(of: document, options: options)
        var index = document.endOfText
        while index < document.nodes.count {
            writer.definition(of: document, at: index, options: options)
            index = Int(document.nodes[index].end)
        }
        return writer.finished
    }

    @Test(arguments: try CaseFile.read("commonmark"))
    func everyCaseReadsBackAsTheSame(_ example: MarkdownCase) throws {
        let document = try Document(parsing: example.markdown)
        let written = Self.write(document)
        let context = Comment(rawValue: "\(string(example.markdown))-----\n\(string(written))")
        #expect(normalized(try oracle(written)) == normalized(try oracle(example.markdown)), context)
        // What is written is canonical: writing it again changes nothing.
        #expect(string(Self.write(try Document(parsing: written))) == string(written), context)
    }
}

extension TreeWritingTests {
    @Test(arguments: 0..<12) func anyDocumentReadsBackAsTheSame(seed: Int) throws {
        var generator = RandomMarkdown(seed: seed)
        for round in 0..<200 {
            let source: [UInt8] =
                switch round % 3 {
                case 0: generator.soup()
                case 1: bytes("x\n\n" + generator.blocks().joined(separator: "\n") + "\n")
                default: bytes(generator.inlines() + "\n")
                }
            guard try changes(source) else { continue }
            let smallest = try shrink(source, while: changes)
            let written = string(Self.write(try Document(parsing: smallest)))
            Issue.record("seed \(seed):\n\(string(smallest))\n-- is written as --\n\(written)")
            return
        }
    }

    /// Whether writing a document back makes another one of it.
    private func changes(_ source: [UInt8]) throws -> Bool {
        let written = Self.write(try Document(parsing: source))
        return normalized(try oracle(written)) != normalized(try oracle(source))
    }

    /// Of a received article, raw HTML is printed: what is written has the same blocks of text, all of it text.
    @Test(arguments: 0..<8) func anyHTMLIsWrittenAsText(seed: Int) throws {
        var generator = RandomMarkdown(seed: seed)
        for _ in 0..<100 {
            let source = generator.soup(withHTML: true)
            guard try losesText(source) else { continue }
            let smallest = try shrink(source, while: losesText)
            let written = string(Self.write(try Document(parsing: smallest), Self.received))
            Issue.record("seed \(seed):\n\(string(smallest))\n-- is written as --\n\(written)")
            return
        }
    }

    private static let received = MarkdownTreeOptions(policy: TextPolicy(printsHTML: true))

    private func losesText(_ source: [UInt8]) throws -> Bool {
        let document = try Document(parsing: source)
        let written = try Document(parsing: Self.write(document, Self.received))
        return document.leaves(policy: Self.received.policy).map(\.bytes) != written.leaves().map(\.bytes)
    }
}
