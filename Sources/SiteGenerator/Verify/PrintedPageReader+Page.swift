/// What a page does besides printing: it may load, run and show what is no text of it. Pages of ours need none of this.
extension PrintedPageReader {
    mutating func checkPage(_ tag: HTMLTag) {
        switch tag.name {
        case "base":
            if tag.has("href") {
                distrustPage(tag, "<base> makes every address of the page lead elsewhere")
            }
        case "meta":
            if value("http-equiv", tag).lowercased() == "refresh" {
                distrustPage(tag, "<meta http-equiv=refresh> leads readers to another page")
            }
        case "iframe", "frame", "object", "embed", "portal", "fencedframe":
            if ["src", "srcdoc", "data"].contains(where: tag.has) {
                distrustPage(tag, "<\(tag.name)> shows another document")
            }
        case "dialog":
            if tag.has("open") { distrustPage(tag, "<dialog open> lies over the page") }
        case "script": checkScript(tag)
        case "link":
            let kinds = value("rel", tag).lowercased().split(whereSeparator: \.isWhitespace)
            if kinds.contains("stylesheet") { sheets.append((value("href", tag), tag.offset)) }
        default: break
        }
        for attribute in tag.attributes {
            if attribute.name.hasPrefix("on"), attribute.name.utf8.count > 2 {
                report(.script, at: tag.offset, VerifyMessage.handler(attribute.name, tag.name))
            } else if Self.addresses.contains(attribute.name), isScript(page.bytes[attribute.value]) {
                report(.script, at: tag.offset, VerifyMessage.scriptAddress(attribute.name, tag.name))
            }
        }
    }

    private static let addresses: Set = [
        "href", "src", "action", "formaction", "data", "xlink:href", "to", "values", "from", "poster", "background",
    ]

    private func value(_ name: String, _ tag: HTMLTag) -> String {
        tag.value(of: name).map { HTMLText.decoded(page.bytes[$0]) } ?? ""
    }

    private func isScript(_ address: ArraySlice<UInt8>) -> Bool {
        // Most addresses begin otherwise.
        guard let first = address.first,
            first <= 0x20 || first == ASCII.ampersand || ASCII.lowercased(first) | 2 == 0x76
        else { return false }
        let text = HTMLText.decoded(address).unicodeScalars.filter { $0.value > 0x20 }
        let start = String(String.UnicodeScalarView(text.prefix(12))).lowercased()
        return start.hasPrefix("javascript:") || start.hasPrefix("vbscript:")
    }

    private mutating func checkScript(_ tag: HTMLTag) {
        let type = value("type", tag).lowercased()
        let runs =
            ["", "module", "importmap", "speculationrules"].contains(type)
            || ["javascript", "ecmascript", "jscript", "livescript"].contains(where: type.contains)
        guard runs else { return }
        guard tag.has("src") || tag.has("href") || tag.has("xlink:href") else {
            // An empty one does nothing.
            inlineScript = tag.offset
            return
        }
        let address = value("src", tag)
        guard let path = PageFiles.path(of: address, from: page.path) else {
            return report(.script, at: tag.offset, VerifyMessage.foreignScript(address))
        }
        if loaded.isChanged(path) { report(.script, at: tag.offset, VerifyMessage.changed(path)) }
    }

    mutating func distrustPage(_ tag: HTMLTag, _ reason: String) {
        report(.untrusted, at: tag.offset, VerifyMessage.distrusted(reason))
    }

    // MARK: Style sheets

    /// After the whole page was read, since a style sheet may come last.
    mutating func checkStyle() {
        guard !styledText.elements.isEmpty else { return }
        var matching = StyleMatching(styledText)
        for (address, offset) in sheets {
            guard let path = PageFiles.path(of: address, from: page.path) else {
                report(.styleSheet, at: offset, VerifyMessage.foreignSheet(address))
                continue
            }
            if loaded.isChanged(path), loaded.reported.insert(path).inserted {
                report(.styleSheet, at: offset, VerifyMessage.changed(path))
            }
            check(path, at: offset, imported: 0, &matching)
        }
        for (bytes, offset) in inlineSheets {
            check(StyleSheet(bytes), in: "<style>", base: page.path, at: offset, imported: 0, &matching)
        }
    }

    private mutating func check(_ path: String, at offset: Int, imported: Int, _ matching: inout StyleMatching) {
        guard let sheet = loaded.sheet(path) else { return }
        check(sheet, in: path, base: path, at: offset, imported: imported, &matching)
    }

    private mutating func check(
        _ sheet: StyleSheet, in name: String, base: String, at offset: Int, imported: Int,
        _ matching: inout StyleMatching
    ) {
        for rule in sheet.rules where !loaded.reported.contains("\(name):\(rule.line):\(rule.declaration)") {
            guard let element = matching.firstFit(of: rule.selector) else { continue }
            loaded.reported.insert("\(name):\(rule.line):\(rule.declaration)")
            report(.styleSheet, at: element.offset, VerifyMessage.styled(rule, element.name, in: name))
        }
        for address in sheet.imports {
            guard let path = PageFiles.path(of: address, from: base), imported < 8 else {
                report(.styleSheet, at: offset, VerifyMessage.foreignSheet(address))
                continue
            }
            check(path, at: offset, imported: imported + 1, &matching)
        }
    }
}
