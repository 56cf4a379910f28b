/// `addresses.txt`: every address of an explainer that was published. `sitegen record` writes it, and it only grows.
struct AddressRecord: Sendable {
    static let name = "addresses.txt"

    struct Entry: Sendable {
        let address: PublishedAddress
        let span: Span
    }

    private(set) var entries: [Entry] = []
    /// Names of the explainer's folder under which the addresses were published: `water` of the line `water/`. The record
    /// lies in that folder and goes with it when it is renamed, and could not tell otherwise.
    private(set) var folders: [Spanned<String>] = []

    /// Reads one address a line; empty lines and those that begin with `#` say nothing.
    static func parse(_ file: FileID, _ source: SourceFile, _ log: inout DiagnosticLog) -> AddressRecord {
        var record = AddressRecord()
        for line in ArticleParser.lineRanges(source.bytes) {
            var range = line
            while let last = source.bytes[range].last, last == 0x0D || last == 0x20 {
                range = range.lowerBound..<range.upperBound - 1
            }
            let text = UTF8Text.string(source.bytes[range])
            if text.isEmpty || text.hasPrefix("#") { continue }
            let span = Span(file, range)
            if text.hasSuffix("/"), Identifier.isValid(String(text.dropLast())) {
                record.folders.append(Spanned(String(text.dropLast()), span))
                continue
            }
            guard let address = PublishedAddress(line: text) else {
                let isMerge = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].contains(where: text.hasPrefix)
                log.error(
                    .addressRecord, at: span,
                    isMerge ? "two versions of the record were not brought together" : "this line is no address",
                    help: isMerge
                        ? "keep the addresses of both, and remove the lines with signs"
                        : "a line is a page, or a page, a blank and an id, such as `opening.html n-deadline`; "
                            + "sitegen record writes this file")
                continue
            }
            record.entries.append(Entry(address: address, span: span))
        }
        return record
    }

    /// The file with these addresses, sorted, each once, below the names of the explainer's folder.
    static func text(_ addresses: Set<PublishedAddress>, in folders: Set<String>) -> String {
        func sorted(_ lines: [String]) -> String {
            lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { $0 + "\n" }.joined()
        }
        let comment =
            "# Addresses that were published, written by `sitegen record`. Keep every line: each must lead somewhere.\n"
        return comment + sorted(folders.map { $0 + "/" }) + sorted(addresses.map(\.line))
    }
}
