import CommonMark

extension FragmentWalk {
    /// Writes an inline; false if its children are to be written next.
    mutating func inline(_ node: Node, at index: Int) -> Bool {
        switch node.kind {
        case .text: text(document.bytes(of: node.literal))
        case .softBreak:
            if !(options.policy.joinsWideLines && document.joinsLines(at: index)) { text([10]) }
        case .lineBreak: segments.writeBreak(insideLink: links > 0, to: &html)
        case .code:
            segments.interrupt(in: &html)
            html.raw("<code>")
            segments.write(document.bytes(of: node.literal), insideLink: links > 0, to: &html)
            segments.interrupt(in: &html)
            html.raw("</code>")
        case .htmlInline:
            if document.printsHTML(at: index, options.policy) {
                text(document.bytes(of: node.literal))
            } else {
                reportHTML(at: index)
            }
        case .emphasis:
            segments.interrupt(in: &html)
            html.raw(options.marksLatinEmphasis && isLatin(index) ? "<em class=\"la\">" : "<em>")
            push(node, "</em>")
            return false
        case .strong:
            segments.interrupt(in: &html)
            html.raw("<strong>")
            push(node, "</strong>")
            return false
        case .link:
            openLink(node, at: index)
            return false
        case .image: image(node, at: index)
        case .footnoteReference: cite(node.ordinal, at: index)
        default: break
        }
        return true
    }

    /// Whether no letter of an emphasis can bear a dot. Of one that holds very much this is not asked, so that emphasis in
    /// emphasis takes no more time than text.
    private func isLatin(_ index: Int) -> Bool {
        let end = Int(document.nodes[index].end)
        guard end - index <= Self.mostAsked else { return false }
        return document.nodes[index..<end].allSatisfy { node in
            guard node.kind == .text || node.kind == .code else { return true }
            let text = UTF8Text.string(document.bytes(of: node.literal))
            return !text.unicodeScalars.contains {
                $0.properties.isAlphabetic && ($0.isUnspacedCJK || $0.wordClass == .hangul)
            }
        }
    }

    private static let mostAsked = 16

    private mutating func text(_ text: ArraySlice<UInt8>) {
        guard options.breaksHeadingLines, isInHeading else {
            segments.write(text, insideLink: links > 0, to: &html)
            return
        }
        for (number, line) in text.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
            if number > 0 { segments.writeBreak(insideLink: links > 0, to: &html) }
            segments.write(line, insideLink: links > 0, to: &html)
        }
    }

    // MARK: Links and images

    private mutating func openLink(_ node: Node, at index: Int) {
        segments.interrupt(in: &html)
        links += 1
        let url = document.bytes(of: node.url)
        guard isAllowed(url) else {
            report(.scheme, at: index, url)
            push(node)
            return
        }
        html.raw("<a href=\"")
        html.url(url)
        title(node)
        html.raw("\">")
        push(node, "</a>")
    }

    mutating func closeLink() {
        links -= 1
        guard links == 0 else { return }
        for ordinal in waiting { mark(ordinal) }
        waiting = []
    }

    private mutating func title(_ node: Node) {
        guard !node.title.isEmpty else { return }
        html.raw("\" title=\"")
        html.text(document.bytes(of: node.title))
    }

    private mutating func image(_ node: Node, at index: Int) {
        segments.interrupt(in: &html)
        let url = document.bytes(of: node.url)
        if MarkdownReader.scheme(of: string(of: url)) != nil, options.linksRemoteImages {
            remoteImage(node, at: index, url)
            return
        }
        html.raw("<img src=\"")
        if isAllowed(url) { html.url(options.image(url)) } else { report(.scheme, at: index, url) }
        html.raw("\" alt=\"")
        writeAlt(node, at: index)
        title(node)
        html.raw("\" />")
    }

    /// A link in the place of an image that lies elsewhere: pages ask nothing of a third party.
    private mutating func remoteImage(_ node: Node, at index: Int, _ url: ArraySlice<UInt8>) {
        let isLink = isAllowed(url) && links == 0
        html.raw(isLink ? "<a class=\"image\" data-ours href=\"" : "<span class=\"image\" data-ours")
        if isLink {
            html.url(url)
            html.raw("\"")
        }
        html.raw(">[")
        if node.end > index + 1 { writeAlt(node, at: index) } else { html.text(url) }
        html.raw(isLink ? "]</a>" : "]</span>")
    }

    private func string(of bytes: ArraySlice<UInt8>) -> String { UTF8Text.string(bytes) }

    private mutating func writeAlt(_ node: Node, at index: Int) {
        for child in index + 1..<Int(node.end) {
            let inner = document.nodes[child]
            switch inner.kind {
            case .text, .code: html.text(document.bytes(of: inner.literal))
            case .htmlInline where !isComment(child): html.text(document.bytes(of: inner.literal))
            case .softBreak where options.policy.joinsWideLines && document.joinsLines(at: child): break
            case .softBreak, .lineBreak: html.byte(0x20)
            default: break
            }
        }
    }

    /// Whether an address is relative or has one of the schemes allowed. Browsers ignore blanks and line ends in front
    /// of and within a scheme.
    private func isAllowed(_ url: ArraySlice<UInt8>) -> Bool {
        let visible = url.filter { $0 > 0x20 }
        let head = visible.prefix { !":/?#".utf8.contains($0) }
        guard head.count < visible.count, visible[head.count] == UInt8(ascii: ":"), head.first?.isLetter == true,
            head.allSatisfy({ $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) })
        else { return true }
        let scheme = head.map { $0.isLetter ? $0 | 0x20 : $0 }
        return options.schemes.contains { $0.utf8.elementsEqual(scheme) }
    }

    // MARK: Citations

    private mutating func cite(_ ordinal: Int, at index: Int) {
        segments.interrupt(in: &html)
        guard links > 0 else {
            mark(ordinal, steps: stepsBack(at: index))
            return
        }
        // A link within a link is no HTML.
        report(.referenceInLink, at: index, [])
        waiting.append(ordinal)
    }

    /// The mark of a footnote: a link to the note, and a button that shows it. The style sheet shows one of them.
    ///
    /// - Parameter steps: see `stepsBack`; nil where the mark needs to be told nothing.
    private mutating func mark(_ ordinal: Int, steps: Int? = nil) {
        let citation = citations[ordinal, default: 0]
        citations[ordinal] = citation + 1
        if citation == 0, !isInDefinition {
            fragment.marks.append(FootnotePlace(ordinal: ordinal, leaf: leaves - 1, offset: segments.offset))
        }
        guard ordinal >= 1, ordinal <= options.references.count else {
            html.raw("<sup>")
            html.number(ordinal)
            html.raw("</sup>")
            return
        }
        let reference = options.references[ordinal - 1]
        let id =
            citation < reference.marks.count
            ? reference.marks[citation] : (reference.marks.first ?? reference.note) + "-\(citation + 1)"
        var classes = "ref"
        if reference.isAuthors { classes += " author" }
        if let key = reference.key { classes += " m-\(key)" }
        if let steps { classes += " s\(steps)" }
        // Its note stands beside the first of a note's marks.
        if citation > 0 { classes += " again" }
        html.raw("<span")
        html.attribute("class", classes)
        html.attribute("id", id)
        html.raw(" data-ours><a role=\"doc-noteref\"")
        html.attribute("href", reference.page + "#" + reference.note)
        html.attribute("aria-label", reference.label)
        html.raw(">")
        html.text(reference.number)
        if reference.isAuthors {
            html.raw("</a></span>")
            return
        }
        html.raw("</a><button type=\"button\"")
        html.attribute("popovertarget", reference.note)
        html.attribute("aria-label", reference.label)
        html.raw(">")
        html.text(reference.number)
        html.raw("</button></span>")
    }

    /// How many widths of a mark it steps back, because others follow so soon that they would lie on one another: those
    /// at the same place, and those a full stop or another letter away. Nil where all are at the same place, which style
    /// sheets see for themselves, and where none follows.
    private func stepsBack(at index: Int) -> Int? {
        var (steps, gap, isTold) = (0, 0.0, false)
        for next in document.nodes[(index + 1)...].prefix(Self.mostAsked) {
            switch next.kind {
            case .footnoteReference:
                steps += 1
                isTold = isTold || gap > 0
                gap = 0
                if steps == Self.mostSteps { return isTold ? steps : nil }
            case .text:
                for scalar in UTF8Text.string(document.bytes(of: next.literal).prefix(8)).unicodeScalars {
                    gap += TextWidths.width(scalar)
                }
                if gap > Self.widthOfMark { return isTold ? steps : nil }
            case .emphasis, .strong, .link: continue
            default: return isTold ? steps : nil
            }
        }
        return isTold ? steps : nil
    }

    private static let mostSteps = 3
    /// In ems of the text: its 24 px are a little more.
    private static let widthOfMark = 1.2
}
