/// Makes the steps of one page from its template and all that it includes, and checks every name on the way.
///
/// Partials and layouts are copied in where they are used, so each use is checked with the names it has there.
struct TemplateCompiler {
    /// Bound copies: on one page, and inside each other.
    static let maximumNodes = 100_000
    static let maximumDepth = 400

    /// A template that is being copied in, with the blocks that are filled there.
    private struct Inclusion: Equatable {
        var template: Int
        var environment: Int
    }

    private let templates: ParsedTemplates
    private let page: String
    private var scope: TemplateScope
    private var environments = BlockEnvironments()
    /// The templates that are being copied in, outermost first.
    private var chain: [Inclusion] = []
    /// Whose nodes are being read. Not always the end of `chain`: the words in a block are the page's, not the layout's.
    private var current: Inclusion
    private var nodeCount = 0
    /// The page's own tag whose template is being copied in: where a page that grows too large is reported.
    private var ownInclusion = 0..<0
    private var depth = 0
    private var output = Template()
    /// Where the last section began or ended. Literals are not joined across it.
    private var barrier = 0
    private var problems: [TemplateProblem] = []

    private init(page: String, root: Int, shape: ObjectShape, templates: ParsedTemplates) {
        self.page = page
        self.templates = templates
        scope = TemplateScope(shape)
        current = Inclusion(template: root, environment: BlockEnvironments.none)
    }

    static func compile(
        page: String, root: Int, shape: ObjectShape, templates: ParsedTemplates
    ) -> (template: Template, problems: [TemplateProblem]) {
        var compiler = TemplateCompiler(page: page, root: root, shape: shape, templates: templates)
        compiler.chain = [compiler.current]
        compiler.add(templates[root].nodes)
        compiler.output.slotCount = compiler.scope.slotCount
        return (compiler.output, compiler.problems)
    }

    private mutating func add(_ nodes: [TemplateNode]) {
        depth += 1
        defer { depth -= 1 }
        for node in nodes {
            nodeCount += 1
            guard nodeCount <= Self.maximumNodes else { return reportTooLarge() }
            switch node {
            case .literal(let range):
                addLiteral(range)
            case .value(let name, let isRaw, let tag):
                addValue(name, isRaw: isRaw, tag: tag)
            case .section(let name, let isInverted, let body, let tag):
                addSection(name, isInverted: isInverted, body: body, tag: tag)
            case .partial(let name, let place):
                include(name, filling: [], place: place)
            case .layout(let name, let overrides, let place):
                include(name, filling: overrides, place: place)
            case .block(let block, let tag):
                addBlock(block, tag: tag)
            }
        }
    }

    private mutating func addLiteral(_ range: Range<Int>) {
        let start = output.literals.count
        output.literals += templates[current.template].bytes[range]
        if output.steps.count > barrier, case .literal(let last)? = output.steps.last {
            output.steps[output.steps.count - 1] = .literal(last.lowerBound..<output.literals.count)
        } else {
            output.steps.append(.literal(start..<output.literals.count))
        }
    }

    private mutating func reportTooLarge() {
        let mistake = TemplateMistake.tooLarge(limit: Self.maximumNodes)
        problems.append(TemplateProblem(template: page, range: ownInclusion, mistake: mistake, pages: [page]))
    }

    private mutating func report(_ mistake: TemplateMistake, _ range: Range<Int>) {
        let template = templates[current.template].name
        problems.append(TemplateProblem(template: template, range: range, mistake: mistake, pages: [page]))
    }
}

/// Names.
extension TemplateCompiler {
    private mutating func addValue(_ name: TemplateName, isRaw: Bool, tag: Range<Int>) {
        guard let meaning = resolve(name) else { return }
        switch (meaning.shape.whenPresent, isRaw) {
        case (.text, false), (.html, true):
            guard meaning.isCertain else { return report(.mayBeMissing(name.text), name.range) }
            output.steps.append(isRaw ? .html(meaning.reference) : .text(meaning.reference))
        case (.html, false): report(.htmlPrintedAsText(name.text), tag)
        case (.text, true): report(.textPrintedAsHTML(name.text), tag)
        case (let shape, _): report(.notPrintable(name.text, shape), tag)
        }
    }

    private mutating func addSection(_ name: TemplateName, isInverted: Bool, body: [TemplateNode], tag: Range<Int>) {
        guard let meaning = resolve(name), isWithinDepth(tag) else { return }
        if isInverted {
            guard meaning.shape.canBeAbsent else {
                return report(.needlessSection(name.text, meaning.shape, inverted: true), tag)
            }
            return addBody(body) { .unless(meaning.reference, end: $0) }
        }
        switch meaning.shape {
        case .text, .html:
            return report(.needlessSection(name.text, meaning.shape, inverted: false), tag)
        default:
            break
        }
        switch meaning.shape.whenPresent {
        case .list(let item):
            let slot = scope.open(.object(item), over: meaning)
            addBody(body) { .each(meaning.reference, slot: slot, end: $0) }
        case .texts:
            let slot = scope.open(.text, over: meaning)
            addBody(body) { .each(meaning.reference, slot: slot, end: $0) }
        case let shape:
            let slot = scope.open(shape, over: meaning)
            addBody(body) { .section(meaning.reference, slot: slot, end: $0) }
        }
        scope.close()
    }

    /// Adds a step and the steps of its body, whose end is known only afterwards.
    private mutating func addBody(_ body: [TemplateNode], step: (Int) -> Template.Step) {
        let index = output.steps.count
        output.steps.append(step(index))
        barrier = output.steps.count
        add(body)
        output.steps[index] = step(output.steps.count)
        barrier = output.steps.count
    }

    private mutating func resolve(_ name: TemplateName) -> TemplateScope.Meaning? {
        do throws(TemplateMistake) {
            return try scope.resolve(name)
        } catch {
            report(error, name.range)
            return nil
        }
    }
}

/// Other templates.
extension TemplateCompiler {
    private mutating func include(_ name: String, filling overrides: [Int], place: Range<Int>) {
        guard let template = templates.index(of: name) else {
            return report(.unknownTemplate(name, nearest: nearestName(to: name, among: templates.names)), place)
        }
        var fillings: [String: BlockEnvironments.Filling] = [:]
        for index in overrides {
            let block = templates[current.template].blocks[index]
            let known = templates.blockNames(in: template)
            if !known.contains(block.name) {
                report(.unknownBlock(block.name, layout: name, known: known.sorted()), block.place)
            }
            fillings[block.name] = BlockEnvironments.Filling(
                template: current.template, block: index, environment: current.environment)
        }
        let environment = environments.adding(fillings, to: current.environment)
        let inclusion = Inclusion(template: template, environment: environment)
        // A template with the same blocks filled does the same again, so this is certain to have no end.
        if let start = chain.firstIndex(of: inclusion) {
            return report(.recursion((chain[start...] + [inclusion]).map { templates[$0.template].name }), place)
        }
        guard isWithinDepth(place) else { return }
        if chain.count == 1 { ownInclusion = place }
        chain.append(inclusion)
        add(templates[template].nodes, from: inclusion)
        chain.removeLast()
    }

    private mutating func addBlock(_ index: Int, tag: Range<Int>) {
        guard isWithinDepth(tag) else { return }
        let block = templates[current.template].blocks[index]
        guard let filling = environments.filling(of: block.name, in: current.environment) else {
            return add(block.body)
        }
        let words = templates[filling.template].blocks[filling.block].body
        add(words, from: Inclusion(template: filling.template, environment: filling.environment))
    }

    private mutating func add(_ nodes: [TemplateNode], from inclusion: Inclusion) {
        let outer = current
        current = inclusion
        add(nodes)
        current = outer
    }

    private mutating func isWithinDepth(_ place: Range<Int>) -> Bool {
        if depth < Self.maximumDepth { return true }
        report(.nestedTooDeep(limit: Self.maximumDepth), place)
        return false
    }
}
