import SiteGenerator

/// What the preview's script is told, as JSON on one line.
enum JSONText {
    static func news(_ news: PreviewState.News) -> [UInt8] {
        let problems = news.problems.map(string).joined(separator: ",")
        return Array("{\"version\":\(news.version),\"problems\":[\(problems)]}".utf8)
    }

    static func answer(_ answer: StubAnswer) -> [UInt8] {
        switch answer {
        case .refused(let reason): return Array("{\"why\":\(string(reason))}".utf8)
        case .stubs(let stubs):
            let remarks = stubs.remarks.map(string).joined(separator: ",")
            return Array(
                ("{\"note\":\(string(stubs.note)),\"term\":\(string(stubs.term)),\"event\":\(string(stubs.event)),"
                    + "\"remarks\":[\(remarks)]}").utf8)
        }
    }

    static func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
