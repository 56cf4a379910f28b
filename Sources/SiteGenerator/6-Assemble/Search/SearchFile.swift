/// `search-index.js`: what `assets/site.js` searches, as one call of a function.
///
/// It is a script because a page that is read from disk may load scripts, but may not fetch data. An entry is a line,
/// `[kind, address, label, language, name, text]`: kind and language are indexes of the lists before. A seventh value, 1,
/// marks words of ours among the text.
enum SearchFile {
    static let name = "search-index.js"

    static func file(_ index: SearchIndex, _ explainer: ResolvedExplainer) -> OutputFile {
        var languages: [LanguageTag] = []
        var numbers: [LanguageTag: Int] = [:]
        for entry in index.entries where numbers[entry.language] == nil {
            numbers[entry.language] = languages.count
            languages.append(entry.language)
        }
        var script = Array("sitegenSearch({\n\"words\":{".utf8)
        list(words(explainer.strings), &script) { word, script in
            script.appendScriptString(Array(word.name.utf8))
            script.append(UInt8(ascii: ":"))
            script.appendScriptString(Array(word.text.utf8))
        }
        script += Array("},\n\"kinds\":[".utf8)
        list(SearchEntry.Kind.allCases, &script) {
            $1.appendScriptString(Array(heading($0, explainer).utf8))
        }
        script += Array("],\n\"help\":[".utf8)
        list(help(explainer), &script) { page, script in strings([page.href, page.title], &script) }
        script += Array("],\n\"languages\":[".utf8)
        list(languages, &script) { language, script in strings([language.text, language.direction], &script) }
        script += Array("],\n\"entries\":[\n".utf8)
        list(index.entries, separator: ",\n", &script) { entry, script in
            script += Array("[\(entry.kind.rawValue),".utf8)
            script.appendScriptString(Array(entry.href.utf8))
            script.append(UInt8(ascii: ","))
            script.appendScriptString(Array(entry.label.utf8))
            script += Array(",\(numbers[entry.language] ?? 0),".utf8)
            script.appendScriptString(entry.name)
            script.append(UInt8(ascii: ","))
            script.appendScriptString(entry.text)
            script += Array((entry.isOurs ? ",1]" : "]").utf8)
        }
        script += Array("\n]});\n".utf8)
        return OutputFile(
            path: "\(explainer.name)/\(name)", bytes: script, links: index.entries.map(\.href))
    }

    /// What the script says, with the places that it fills itself. What counts has the forms of the language for numbers,
    /// by CLDR's names: `count.one`.
    private static func words(_ strings: InterfaceStrings) -> [(name: String, text: String)] {
        let counted = [("count", StringKey.searchCount), ("more", .searchMore), ("capped", .searchCapped)]
        return [
            ("language", strings.language.primary), ("start", strings[.searchStart]), ("none", strings[.searchNone]),
            ("help", strings[.searchNoneHelp]), ("keys", strings[.searchKeys]), ("slash", strings[.searchSlash]),
        ]
            + counted.flatMap { name, key in
                strings.forms(key).map { ("\(name).\($0.category.rawValue)", $0.text) }
            }
    }

    private static func heading(_ kind: SearchEntry.Kind, _ explainer: ResolvedExplainer) -> String {
        let key: StringKey =
            switch kind {
            case .text: .searchText
            case .note: explainer.article == nil ? .footnotes : .notes
            case .term: .glossary
            case .event: .timeline
            case .source: .bibliography
            }
        return explainer.strings[key]
    }

    /// Where a reader may look who finds nothing.
    private static func help(_ explainer: ResolvedExplainer) -> [(href: String, title: String)] {
        let strings = explainer.strings
        let glossary =
            explainer.apparatus.terms.isEmpty ? [] : [("glossary.html", strings[.glossary])]
        return glossary + [("index.html", strings[.contents])]
    }

    // MARK: Script

    private static func list<Element>(
        _ elements: [Element], separator: String = ",", _ script: inout [UInt8],
        _ write: (Element, inout [UInt8]) -> Void
    ) {
        for (index, element) in elements.enumerated() {
            if index > 0 { script += Array(separator.utf8) }
            write(element, &script)
        }
    }

    private static func strings(_ texts: [String], _ script: inout [UInt8]) {
        script.append(UInt8(ascii: "["))
        list(texts, &script) { $1.appendScriptString(Array($0.utf8)) }
        script.append(UInt8(ascii: "]"))
    }
}

extension [UInt8] {
    /// Appends text as a string of JSON that is also one of JavaScript, in a file and between `<script>` tags: quotes,
    /// backslashes, control characters, `<`, and the line ends U+2028 and U+2029 are written as escapes.
    mutating func appendScriptString(_ text: [UInt8]) {
        append(UInt8(ascii: "\""))
        var offset = 0
        // What needs no escape is copied in runs.
        var copied = 0
        while offset < text.count {
            let byte = text[offset]
            let length: Int
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20, UInt8(ascii: "<"), 0x7F: length = 1
            case 0xE2 where text.count > offset + 2 && text[offset + 1] == 0x80 && text[offset + 2] & 0xFE == 0xA8:
                length = 3
            default:
                offset += 1
                continue
            }
            self += text[copied..<offset]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                append(UInt8(ascii: "\\"))
                append(byte)
            case 0x0A: self += Array("\\n".utf8)
            case 0xE2: appendUnicodeEscape(text[offset + 2] == 0xA8 ? 0x2028 : 0x2029)
            default: appendUnicodeEscape(UInt16(byte))
            }
            offset += length
            copied = offset
        }
        self += text[copied...]
        append(UInt8(ascii: "\""))
    }

    private mutating func appendUnicodeEscape(_ unit: UInt16) {
        let digits = Array("0123456789abcdef".utf8)
        self += Array("\\u".utf8)
        for shift in [12, 8, 4, 0] { append(digits[Int(unit >> UInt16(shift)) & 15]) }
    }
}
