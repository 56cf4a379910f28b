/// A Content-Security-Policy, and what must be added to it for the preview's own script, style and requests. What else the
/// page allows itself stays as it is, so that a page which breaks its policy breaks it in the preview too.
enum ContentPolicy {
    static func allowingPreview(_ policy: String) -> String {
        var directives = policy.utf8.split(separator: UInt8(ascii: ";")).compactMap {
            text -> (name: String, sources: [String])? in
            let words = text.split(whereSeparator: { $0 == 0x20 || (9...13).contains($0) })
                .map { String(decoding: Array($0), as: UTF8.self) }
            return words.first.map { ($0.lowercased(), Array(words.dropFirst())) }
        }
        let fallback = directives.first { $0.name == "default-src" }?.sources
        for name in ["script-src", "style-src", "connect-src"] {
            if directives.contains(where: { $0.name == name }) || fallback == nil { continue }
            directives.append((name, fallback ?? []))
        }
        let own = ["script-src", "script-src-elem", "style-src", "style-src-elem", "connect-src"]
        for index in directives.indices where own.contains(directives[index].name) {
            directives[index].sources.removeAll { $0.lowercased() == "'none'" }
            if !directives[index].sources.contains("'self'") { directives[index].sources.append("'self'") }
        }
        return directives.map { ([$0.name] + $0.sources).joined(separator: " ") }.joined(separator: "; ")
    }
}
