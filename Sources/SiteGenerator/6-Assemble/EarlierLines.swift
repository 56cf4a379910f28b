/// What pages say of addresses that led to them once: a line for each, which has the id itself, so that a link to it
/// arrives; and what is left of pages that are gone.
struct EarlierLines {
    static let shape: Shape = .optional(
        .object([
            "items": .list([
                "id": .text, "moved": moved, "withdrawn": withdrawn,
            ])
        ]))
    /// A page that is gone.
    static let page: ObjectShape = ["title": .text, "moved": moved, "withdrawn": withdrawn]

    private static let moved: Shape = .optional(
        .object([
            "href": .text, "text": .text, "lang": .text, "dir": .text,
            "place": .optional(.object(["title": .text, "lang": .text, "dir": .text])),
        ]))
    private static let withdrawn: Shape = .optional(
        .object([
            "why": .text, "href": .optional(.text), "date": .optional(.object(["iso": .text, "text": .text])),
        ]))

    /// Characters of a block that name it.
    private static let nameLength = 24

    private let explainer: ResolvedExplainer
    private let places: PlaceLinks
    private let baseURL: String?
    /// Parts by their page, and the index of each block, note, term and event by its id: only where there are lines.
    private var parts: [String: Part] = [:]
    private var blocks: [String: Int] = [:]
    private var notes: [String: Int] = [:]
    private var terms: [String: Int] = [:]
    private var events: [String: Int] = [:]

    init(_ explainer: ResolvedExplainer, baseURL: String?) {
        self.explainer = explainer
        self.baseURL = baseURL
        places = PlaceLinks(explainer: explainer)
        let earlier = explainer.earlier
        if earlier.lines.isEmpty, earlier.gonePages.isEmpty, earlier.folders.isEmpty { return }
        for part in [.front] + explainer.chapters.indices.map(Part.chapter) { parts[explainer.page(of: part)] = part }
        if explainer.article != nil {
            for (index, id) in explainer.blockIDs[0].enumerated() { blocks[id] = index }
            for (index, note) in explainer.notes.enumerated() { notes[CurrentAddresses.id(note)] = index }
        }
        for (index, term) in explainer.apparatus.terms.enumerated() { terms[CurrentAddresses.id(term)] = index }
        for (index, event) in explainer.apparatus.events.enumerated() { events[CurrentAddresses.id(event)] = index }
    }

    /// The lines of a page that is there.
    func values(on page: String) -> TemplateValue { list(explainer.earlier.lines[page] ?? []) }

    // MARK: Pages that are gone

    func title(of gone: EarlierAddresses.GonePage) -> String {
        switch gone.fate {
        case .moved: explainer.strings[.pageMoved]
        case .withdrawn, .takenOut: explainer.strings[.pageWithdrawn]
        case nil: explainer.strings[.earlier]
        }
    }

    /// The address of the page that took its place: absolute where the site's is known.
    func successor(of gone: EarlierAddresses.GonePage) -> String? {
        guard case .moved(let target) = gone.fate else { return nil }
        return baseURL.map { "\($0)/\(explainer.name)/\(target.page)" } ?? target.page
    }

    func values(of gone: EarlierAddresses.GonePage) -> PageContext.Values {
        var values = values(of: gone.fate)
        values["title"] = .text(title(of: gone))
        values["earlier"] = list(gone.lines)
        return values
    }

    // MARK: Below an earlier name of the folder

    /// Pages that were published there: the cover and those of the record.
    var formerPages: [String] {
        let recorded = Set((explainer.parsed.record?.entries ?? []).map(\.address.page))
        return ["index.html"] + recorded.subtracting(["index.html"]).sorted()
    }

    /// The same page of today, as a page below an earlier name leads to it.
    func successor(ofFormer page: String) -> String { (baseURL ?? "..") + "/\(explainer.name)/\(page)" }

    /// Each place of the page leads to the one of today, which tells what became of it where it is gone there too.
    func values(ofFormer page: String) -> PageContext.Values {
        let way = "../\(explainer.name)/"
        let addresses = (explainer.parsed.record?.entries ?? []).map(\.address).filter { $0.page == page }
        let lines = Set(addresses.compactMap(\.id)).sorted().map { id -> PageContext.Values in
            [
                "id": .text(id), "moved": .object(link(to: PublishedAddress(page, id), way: way)), "withdrawn": .null,
            ]
        }
        return [
            "title": .text(explainer.strings[.pageMoved]),
            "moved": .object(link(to: PublishedAddress(page), way: way)), "withdrawn": .null,
            "earlier": lines.isEmpty ? .null : .object(["items": .list(lines)]),
        ]
    }

    // MARK: Lines

    private func list(_ lines: [EarlierAddresses.Line]) -> TemplateValue {
        if lines.isEmpty { return .null }
        return .object([
            "items": .list(
                lines.map { line in
                    var values = values(of: line.fate)
                    values["id"] = .text(line.id)
                    return values
                })
        ])
    }

    private func values(of fate: AddressFate?) -> PageContext.Values {
        switch fate {
        case .moved(let target): ["moved": .object(link(to: target)), "withdrawn": .null]
        case .withdrawn(let why, let date):
            [
                "moved": .null,
                "withdrawn": .object([
                    "why": .text(why), "href": .null, "date": PageContext.date(date, explainer.strings),
                ]),
            ]
        case .takenOut(let edition, let change, let date):
            [
                "moved": .null,
                "withdrawn": .object([
                    "why": .text(explainer.strings.text(.edition, ["number": String(edition)])),
                    "href": .text("\(ChangesPage.fileName)#\(change)"),
                    "date": PageContext.date(date, explainer.strings),
                ]),
            ]
        case nil: ["moved": .null, "withdrawn": .null]
        }
    }

    /// - Parameter way: from the folder of the page that has the link.
    private func link(to target: PublishedAddress, way: String = "") -> PageContext.Values {
        let page = parts[target.page].map { places.page(of: $0) }
        var name = page.map { ($0.title, $0.language) } ?? (target.page, explainer.strings.language)
        var isNamed = true
        if let id = target.id {
            if let index = blocks[id], let article = explainer.article {
                name = (Self.beginning(of: article.printedText(of: index)), article.settings.language)
            } else if let index = notes[id] {
                let number = String(explainer.notes[index].number)
                name = (explainer.strings.text(.note, ["number": number]), explainer.strings.language)
            } else if let index = terms[id] {
                name = (explainer.apparatus.terms[index].term.name.value, explainer.manifest.language)
            } else if let index = events[id] {
                name = (explainer.apparatus.events[index].event.title, explainer.manifest.language)
            }
        } else {
            isNamed = false
        }
        return [
            "href": .text(way + target.link), "text": .text(name.0), "lang": .text(name.1.text),
            "dir": .text(name.1.direction),
            "place": isNamed
                ? page.map {
                    .object([
                        "title": .text($0.title), "lang": .text($0.language.text), "dir": .text($0.language.direction),
                    ])
                } ?? .null : .null,
        ]
    }

    /// The first characters of a block on one line.
    private static func beginning(of text: [UInt8]) -> String {
        let line = ExplainerResolver.oneLine(text)
        let scalars = line.unicodeScalars.prefix(nameLength)
        return String(String.UnicodeScalarView(scalars)) + (scalars.count < line.unicodeScalars.count ? "…" : "")
    }
}
