/// Reads the names of CSL: a list of mappings with `family` and `given`, or with `literal`.
struct SourceNameParser {
    private static let parts = ["family", "given", "dropping-particle", "non-dropping-particle", "suffix", "literal"]
    /// How citeproc is to treat the name. The second one is heeded here too.
    private static let switches = ["comma-suffix", "static-ordering", "parse-names"]

    static func parse(_ node: DataNode, key: String, _ log: inout DiagnosticLog) -> [SourceName] {
        guard let items = node.list else {
            log.error(
                .wrongType, at: node.span, "`\(key)` is a list of names, and this is \(node.description)", help: help)
            return []
        }
        return items.compactMap { name($0, &log) }
    }

    private static let help = "write `[{ \"family\": \"…\", \"given\": \"…\" }]`, or `[{ \"literal\": \"…\" }]`"

    private static func name(_ node: DataNode, _ log: inout DiagnosticLog) -> SourceName? {
        guard let pairs = node.mapping else {
            log.error(.wrongType, at: node.span, "a name is a mapping, and this is \(node.description)", help: help)
            return nil
        }
        var values: [String: String] = [:]
        var isWrong = false
        var isFamilyFirst = false
        for pair in pairs {
            let key = pair.key.value
            if parts.contains(key) {
                values[key] = SourceParser.text(pair.value, key: key, .text, &log)
                if case .text = pair.value.content { continue }
                isWrong = true
            } else if !switches.contains(key) {
                SourceParser.unknown(pair.key, known: parts + switches, &log)
                isWrong = true
            } else if pair.value.list != nil || pair.value.mapping != nil {
                log.error(
                    .wrongType, at: pair.value.span, "`\(key)` is true or false", help: "write true, or leave it out")
            } else if key == "static-ordering" {
                isFamilyFirst = SourceDateParser.isTrue(pair.value)
            }
        }
        let name = SourceName(
            family: values["family"], given: values["given"], droppingParticle: values["dropping-particle"],
            nonDroppingParticle: values["non-dropping-particle"], suffix: values["suffix"], literal: values["literal"],
            isFamilyFirst: isFamilyFirst)
        if name.family != nil || name.given != nil || name.literal != nil { return name }
        if !isWrong { log.error(.badValue, at: node.span, "this name is empty", help: help) }
        return nil
    }
}
