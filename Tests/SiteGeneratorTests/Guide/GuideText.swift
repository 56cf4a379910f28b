import Foundation

@testable import SiteGenerator

/// The chapters of `content/guide`, as text to be checked.
struct GuideText {
    /// A fenced block.
    struct Block {
        let chapter: String
        /// Counts from 1.
        let line: Int
        /// Its info string: the language, and what the block is.
        let info: String
        let text: String
        /// The heading that it stands under, of the second level or above.
        let section: String

        var words: [String] { info.split(separator: " ").map(String.init) }
        var place: String { "\(chapter):\(line)" }
        var lines: [String] {
            text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        }
    }

    /// A row of a table, each cell as it is written.
    struct Row {
        let chapter: String
        let section: String
        /// Cells of the head, and this row's.
        let head: [String]
        let cells: [String]

        /// The name in the first code span of the first cell.
        var key: String { GuideText.codeSpans(cells.first ?? "").first ?? "" }
        func cell(_ name: String) -> String { head.firstIndex(of: name).map { cells[$0] } ?? "" }
    }

    let blocks: [Block]
    let rows: [Row]
    /// Lines outside of blocks, with where they stand.
    let prose: [(place: String, line: String)]

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static let whole = GuideText()

    private init() {
        let folder = Self.root.appending(path: "content/guide/chapters")
        let chapters = DiskTree.read(folder, below: "").sorted { $0.key < $1.key }
        var blocks: [Block] = []
        var rows: [Row] = []
        var prose: [(String, String)] = []
        for (file, bytes) in chapters {
            var section = ""
            var open: (fence: String, info: String, line: Int)?
            var text = ""
            var head: [String]?
            for (index, line) in string(bytes).components(separatedBy: "\n").enumerated() {
                if let started = open {
                    if line == started.fence {
                        blocks.append(
                            Block(chapter: file, line: started.line, info: started.info, text: text, section: section))
                        open = nil
                    } else {
                        text += line + "\n"
                    }
                    continue
                }
                if line.hasPrefix("```") {
                    let fence = String(line.prefix { $0 == "`" })
                    open = (fence, String(line.dropFirst(fence.count)), index + 1)
                    text = ""
                    continue
                }
                prose.append(("\(file):\(index + 1)", line))
                if line.hasPrefix("# ") || line.hasPrefix("## ") {
                    section = String(line.drop { $0 == "#" || $0 == " " })
                }
                guard line.hasPrefix("|") else {
                    head = nil
                    continue
                }
                let cells = Self.cells(line)
                if let names = head {
                    if !cells.allSatisfy({ $0.allSatisfy { $0 == "-" } }) {
                        rows.append(Row(chapter: file, section: section, head: names, cells: cells))
                    }
                } else {
                    head = cells
                }
            }
        }
        self.blocks = blocks
        self.rows = rows
        self.prose = prose
    }

    private static func cells(_ line: String) -> [String] {
        line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }

    static func codeSpans(_ text: String) -> [String] {
        text.components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    }

    /// Rows of the tables of a chapter whose heads have these names.
    func rows(_ chapter: String, _ head: [String]) -> [Row] {
        rows.filter { $0.chapter.hasSuffix(chapter + ".md") && $0.head == head }
    }
}
