/// Makes a tree of a template's tags: finds what closes what.
struct TemplateParser {
    /// Far more than a page needs; keeps the recursion of later steps within any thread's stack.
    static let maximumDepth = 100

    /// A tag that waits for its `{{/name}}`.
    private struct Open {
        let tag: TemplateTag
        var children: [TemplateNode] = []
    }

    private var template: ParsedTemplate
    private var open: [Open] = []
    private var problems: [TemplateProblem]

    private init(template: ParsedTemplate, problems: [TemplateProblem]) {
        self.template = template
        self.problems = problems
    }

    /// Never fails: what cannot be understood is reported and left out.
    static func parse(name: String, bytes: [UInt8]) -> (template: ParsedTemplate, problems: [TemplateProblem]) {
        let (tags, problems) = TemplateScanner.scan(template: name, bytes: bytes)
        var parser = TemplateParser(template: ParsedTemplate(name: name, bytes: bytes), problems: problems)
        var end = 0
        for tag in tags {
            parser.addLiteral(end..<tag.cut.lowerBound)
            end = tag.cut.upperBound
            guard parser.read(tag) else { break }
        }
        parser.addLiteral(end..<bytes.count)
        parser.closeAll(downTo: 0)
        return (parser.template, parser.problems)
    }

    /// False when the rest of the template cannot be read.
    private mutating func read(_ tag: TemplateTag) -> Bool {
        switch tag.kind {
        case .comment:
            break
        case .close:
            readClose(tag)
        case .section, .inverted, .layout, .block:
            if open.count == Self.maximumDepth {
                report(.nestedTooDeep(limit: Self.maximumDepth), tag.range)
                return false
            }
            open.append(Open(tag: tag))
        case .escaped, .raw:
            guard tag.isSound else { break }
            add(.value(TemplateName(tag.name, in: template.bytes), isRaw: tag.kind == .raw, tag: tag.range))
        case .partial:
            guard tag.isSound else { break }
            template.includes.insert(text(tag))
            add(.partial(name: text(tag), place: tag.name))
        }
        return true
    }

    /// Closes the tag of that name. When another is open, the cheapest explanation is taken, so that one slip is one
    /// message: a slip in the name, else inner tags that were not closed, else a tag too many.
    private mutating func readClose(_ tag: TemplateTag) {
        let name = text(tag)
        guard let top = open.last else { return report(.nothingToClose(name), tag.range) }
        if text(top.tag) == name || !top.tag.isSound {
            return closeTop()
        }
        if let match = open.lastIndex(where: { text($0.tag) == name }) {
            closeAll(downTo: match + 1)
            return closeTop()
        }
        report(.wrongClose(name, open: text(top.tag)), tag.range)
        if nearestName(to: name, among: [text(top.tag)]) != nil { closeTop() }
    }

    private mutating func closeAll(downTo count: Int) {
        while open.count > count, let last = open.last {
            if last.tag.isSound { report(.neverClosed(text(last.tag)), last.tag.range) }
            closeTop()
        }
    }

    private mutating func closeTop() {
        guard let closed = open.popLast(), closed.tag.isSound else { return }
        let tag = closed.tag
        switch tag.kind {
        case .layout:
            template.includes.insert(text(tag))
            add(.layout(name: text(tag), overrides: overrides(in: closed), place: tag.name))
        case .block:
            template.blocks.append(TemplateBlock(name: text(tag), place: tag.name, body: closed.children))
            add(.block(template.blocks.count - 1, tag: tag.range))
        default:
            let name = TemplateName(tag.name, in: template.bytes)
            add(.section(name, isInverted: tag.kind == .inverted, body: closed.children, tag: tag.range))
        }
    }

    /// The blocks directly inside a layout tag. Mustache drops anything else there without a word; we report it.
    private mutating func overrides(in layout: Open) -> [Int] {
        var result: [Int] = []
        for child in layout.children {
            switch child {
            case .block(let index, _):
                let name = template.blocks[index].name
                if result.contains(where: { template.blocks[$0].name == name }) {
                    report(.repeatedBlock(name, layout: text(layout.tag)), template.blocks[index].place)
                }
                result.append(index)
            case .literal(let range):
                let bytes = template.bytes[range]
                guard let first = bytes.firstIndex(where: { !TemplateTag.isBlankOrLineEnd($0) }),
                    let last = bytes.lastIndex(where: { !TemplateTag.isBlankOrLineEnd($0) })
                else { break }
                report(.lostContent(layout: text(layout.tag)), first..<last + 1)
            case .value(_, _, let place), .section(_, _, _, let place), .partial(_, let place),
                .layout(_, _, let place):
                report(.lostContent(layout: text(layout.tag)), place)
            }
        }
        return result
    }

    private mutating func addLiteral(_ range: Range<Int>) {
        if !range.isEmpty { add(.literal(range)) }
    }

    private mutating func add(_ node: TemplateNode) {
        if open.isEmpty {
            template.nodes.append(node)
        } else {
            open[open.count - 1].children.append(node)
        }
    }

    private func text(_ tag: TemplateTag) -> String {
        String(decoding: template.bytes[tag.name], as: UTF8.self)
    }

    private mutating func report(_ mistake: TemplateMistake, _ range: Range<Int>) {
        problems.append(TemplateProblem(template: template.name, range: range, mistake: mistake))
    }
}
