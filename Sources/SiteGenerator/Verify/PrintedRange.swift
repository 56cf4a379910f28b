/// A slice of the article that some element of a page claims to print.
struct PrintedRange {
    /// In bytes of the article's text; never empty.
    let bytes: Range<Int>
    /// Index of the page.
    let page: Int
    /// Where the element's start tag stands in the page, in bytes.
    let offset: Int
    /// Counts the containers of a page.
    let container: Int
    /// Whether that container is one of front lines.
    let isFront: Bool

    /// Reads `10-20`, or `10-20 21-40` where line ends between joined lines are left out. Nil, with the reason, for
    /// anything else.
    static func parse(_ value: ArraySlice<UInt8>, of text: [UInt8]) -> Result<[Range<Int>], Complaint> {
        var ranges: [Range<Int>] = []
        for part in value.split(separator: ASCII.space, omittingEmptySubsequences: false) {
            let bounds = part.split(separator: ASCII.hyphen, omittingEmptySubsequences: false)
            guard bounds.count == 2, let start = number(bounds[0]), let end = number(bounds[1]) else {
                return .failure(.init("is not of the form `10-20` or `10-20 21-40`"))
            }
            guard start < end else { return .failure(.init("is empty or runs backwards")) }
            guard end <= text.count else { return .failure(.init("goes beyond the article's \(text.count) bytes")) }
            if let last = ranges.last {
                guard last.upperBound < start, text[last.upperBound..<start].contains(where: isLineEnd) else {
                    return .failure(.init("leaves out something else than a line end"))
                }
            }
            ranges.append(start..<end)
        }
        return .success(ranges)
    }

    struct Complaint: Error {
        let reason: String
        init(_ reason: String) { self.reason = reason }
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool { byte == ASCII.lineFeed || byte == ASCII.carriageReturn }

    /// Decimal digits only; nil when there are none or so many that they might overflow.
    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...15).contains(digits.count), digits.allSatisfy(ASCII.isDigit) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
