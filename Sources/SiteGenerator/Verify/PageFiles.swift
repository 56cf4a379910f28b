/// The files that pages load, as far as `Verify` may know them.
public struct PageFiles: Sendable {
    /// The bytes of a file of the output, by its path; nil where there is none.
    let file: @Sendable (_ path: String) -> [UInt8]?
    /// The bytes that the site's templates hold for this path; nil where they hold none.
    let template: @Sendable (_ path: String) -> [UInt8]?

    public init(
        file: @escaping @Sendable (_ path: String) -> [UInt8]?,
        template: @escaping @Sendable (_ path: String) -> [UInt8]? = { _ in nil }
    ) {
        self.file = file
        self.template = template
    }

    /// Knows no file.
    public static let none = PageFiles { _ in nil }

    /// The path that an address leads to from a page; nil where it leads out of the site.
    static func path(of address: String, from page: String) -> String? {
        // A browser leaves blanks around an address out, and line ends and tabs in it.
        let address = String(
            String.UnicodeScalarView(address.unicodeScalars.filter { $0 != "\n" && $0 != "\r" && $0 != "\t" }))
        var rest = Substring(address.drop { $0 <= " " })
        rest = rest.prefix { $0 != "#" && $0 != "?" }
        guard !rest.hasPrefix("/"), !rest.hasPrefix("\\") else { return nil }
        if let colon = rest.firstIndex(of: ":"), !rest[..<colon].contains("/") { return nil }
        var parts = page.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
        for part in rest.split(separator: "/") {
            switch part {
            case ".": continue
            case ".." where parts.last != nil && parts.last != "..": parts.removeLast()
            default: parts.append(decoded(part))
            }
        }
        return parts.joined(separator: "/")
    }

    private static func decoded(_ part: Substring) -> String {
        guard part.utf8.contains(UInt8(ascii: "%")) else { return String(part) }
        var bytes: [UInt8] = []
        var rest = Array(part.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What the pages of one article load, read once.
final class LoadedFiles {
    let files: PageFiles
    private var sheets: [String: StyleSheet?] = [:]
    private var compared: [String: Bool] = [:]
    /// What was said already of a style sheet, so that a rule for all pages is one finding.
    var reported: Set<String> = []

    init(_ files: PageFiles) { self.files = files }

    func sheet(_ path: String) -> StyleSheet? {
        if let known = sheets[path] { return known }
        let sheet = files.file(path).map { StyleSheet($0) }
        sheets[path] = .some(sheet)
        return sheet
    }

    /// Whether a file that the templates hold stands otherwise in the output.
    func isChanged(_ path: String) -> Bool {
        if let known = compared[path] { return known }
        let isChanged: Bool
        if let wanted = files.template(path), let found = files.file(path) {
            isChanged = wanted != found
        } else {
            isChanged = false
        }
        compared[path] = isChanged
        return isChanged
    }
}
