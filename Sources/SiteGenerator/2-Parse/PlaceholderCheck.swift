extension Placeholder {
    /// Reports the placeholders that editors left in an entry: in its title, the values of its fields, its body.
    static func report(in entry: Entry, of bytes: [UInt8], _ log: inout DiagnosticLog) {
        let spans = [entry.heading] + entry.fields.map(\.value.span) + [Span(entry.heading.file, entry.body)]
        for span in spans {
            for place in places(in: bytes, span.range) { report(Span(span.file, place), &log) }
        }
    }

    /// A value of settings, with what is reported when it is a placeholder.
    static func reported(_ value: Spanned<String>?, _ log: inout DiagnosticLog) -> String? {
        guard let value else { return nil }
        let bytes = Array(value.value.utf8)
        if !places(in: bytes, 0..<bytes.count).isEmpty { report(value.span, &log) }
        return value.value
    }

    private static func report(_ span: Span, _ log: inout DiagnosticLog) {
        log.warning(
            .placeholder, at: span, "this is a placeholder, and it would be published",
            help: "write your own words in its place, or remove it where nothing has to stand")
    }
}
