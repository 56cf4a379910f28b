/// What an editor tells about a new edition of an article.
public struct EditionDetails: Sendable {
    public struct Mistake: Error, Sendable {
        /// What is wrong, and what to write.
        public let message: String
    }

    /// The words that `severity` may be.
    public static let severities = Edition.Severity.allCases.map(\.rawValue)

    let date: PartialDate
    let severity: Edition.Severity
    /// Told to readers.
    let remark: String?

    /// - Parameters:
    ///   - date: when the new text was published or received: a day, month or year as ISO 8601 writes it.
    ///   - severity: one of `severities`.
    /// - Throws: where one of them cannot be read.
    public init(date: String, severity: String, remark: String? = nil) throws(Mistake) {
        guard let date = PartialDate(date) else {
            throw Mistake(message: "--date `\(date)` is no day of the calendar: write it like 2026-02-10")
        }
        guard let severity = Edition.Severity(rawValue: severity) else {
            throw Mistake(
                message: "--severity `\(severity)` is none: write one of \(Self.severities.joined(separator: ", "))")
        }
        self.date = date
        self.severity = severity
        self.remark = remark
    }

    /// Nil where the new edition is none older than the others; else what is wrong with its date.
    ///
    /// - Parameters:
    ///   - editions: those so far; empty where the article never changed.
    ///   - published: the article's date, which the first one has then.
    func dateMistake(after editions: [Edition], published: PartialDate?) -> String? {
        let before = editions.isEmpty ? published : editions.last { $0.date != nil }?.date
        guard let before, date.isBefore(before) else { return nil }
        return "--date \(date.iso) is before \(before.iso), the date of the text that is published: write when the new "
            + "text was published"
            + (editions.isEmpty
                ? ", or mend `published` under `article:` in explainer.yaml"
                : ", or mend the `date` in \(EditionsParser.name)")
    }
}
