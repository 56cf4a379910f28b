import Foundation
import Testing

@testable import SiteGenerator

/// What holds for terms, events and sources of any explainer, asked of the finished pages: every mention is there, every
/// link goes both ways, and the article's text is what it is without them.
struct ApparatusPropertyTests {
    private static let templates: [String: [UInt8]] = {
        let root = SiteTests.folder.deletingLastPathComponent().deletingLastPathComponent()
        return DiskTree.read(root.appending(path: "templates"), below: "")
    }()

    /// The pages of a site, by name.
    private struct Pages {
        let explainer: RandomExplainer
        let all: [String: PageReader]
        let findings: [VerifyFinding]

        init?(_ explainer: RandomExplainer, _ context: String) {
            let site = MemorySite(explainer.files, templates: ApparatusPropertyTests.templates)
            self.explainer = explainer
            #expect(!site.log.hasErrors, "\(context): \(site.diagnostics)")
            if site.log.hasErrors { return nil }
            findings = site.verifyFindings()
            var all: [String: PageReader] = [:]
            // print.html repeats the others, with ids of its own.
            for (path, bytes) in site.files
            where path.hasPrefix("x/") && path.hasSuffix(".html") && path != "x/print.html" {
                all[String(path.dropFirst(2))] = PageReader(bytes)
            }
            self.all = all
        }

        func page(_ name: String) -> PageReader { all[name] ?? PageReader([]) }

        /// Texts of the blocks, chapter after chapter, and for each the page it is on.
        var blocks: [(page: String, text: [UInt8])] {
            explainer.cuts.indices.flatMap { number in
                page("c\(number).html").blocks.map { ("c\(number).html", $0) }
            }
        }

        /// Where an address leads in the article: the block, and the offset in what it reads as.
        func place(_ href: String) -> PageReader.Place? {
            let parts = href.split(separator: "#").map(String.init)
            guard parts.count == 2, let place = page(parts[0]).places[parts[1]],
                let chapter = explainer.cuts.indices.first(where: { "c\($0).html" == parts[0] })
            else { return nil }
            let text = page(parts[0]).blocks[place.block]
            return PageReader.Place(
                block: explainer.cuts[chapter] + place.block,
                offset: ApparatusPropertyTests.read(Array(text[..<place.offset])).count)
        }

        /// Ids of the article's places that begin with a prefix, as addresses.
        func places(_ prefix: String) -> Set<String> {
            Set(all.flatMap { name, page in page.places.keys.filter { $0.hasPrefix(prefix) }.map { "\(name)#\($0)" } })
        }
    }

    /// Printed line ends are one space, those that mean nothing not being printed.
    private static func read(_ printed: [UInt8]) -> [UInt8] {
        bytes(string(printed).replacingOccurrences(of: "[ \t]*\n[ \t]*", with: " ", options: .regularExpression))
    }

    @Test(arguments: 0..<6)
    func anyApparatus(seed: Int) {
        var random = SeededGenerator(seed: seed)
        var found = 0
        for number in 0..<6 {
            let explainer = RandomExplainer(&random)
            let context = "seed \(seed), \(number), \(explainer.files.mapValues { string($0) })"
            guard let pages = Pages(explainer, context) else { return }
            found += checkMentions(explainer, pages, context)
            found += checkEvents(explainer, pages, context)
            checkSources(explainer, pages, context)
            if number == 0 { checkText(explainer, pages, context, &random) }
        }
        #expect(found > 5)
    }

    /// Every mention that a search by definition finds has its line in the glossary, and no other; the line leads to the
    /// words, and nothing in the article is called a mention that has no line.
    private func checkMentions(_ explainer: RandomExplainer, _ pages: Pages, _ context: String) -> Int {
        struct Line: Hashable {
            let term: String
            let place: PageReader.Place
            let words: [UInt8]
        }
        var expected: [Line] = []
        let forms = explainer.terms.enumerated().flatMap { index, term in term.forms.map { (form: $0, term: index) }
        }
        let stops = explainer.terms.enumerated().flatMap { index, term in term.stops.map { (stop: $0, term: index) }
        }
        let naive = NaiveMentions(forms: forms, stops: stops, language: explainer.language)
        for (block, text) in explainer.read.enumerated() {
            expected += naive.mentions(in: text).map { mention in
                Line(
                    term: "t-\(explainer.terms[mention.term].id)",
                    place: PageReader.Place(block: block, offset: mention.range.lowerBound),
                    words: Array(bytes(text)[mention.range]))
            }
        }
        let links = pages.page("glossary.html").links.filter { $0.href.contains("#m-") }
        let actual = links.compactMap { link in
            pages.place(link.href).map { Line(term: link.owner ?? "", place: $0, words: link.text) }
        }
        #expect(Set(actual) == Set(expected) && actual.count == expected.count, "\(context)")
        #expect(Set(links.map(\.href)) == pages.places("m-"), "\(context)")
        checkTermLinks(pages, context)
        return actual.count
    }

    /// In a chapter each term has one mention at most that is a link, and it leads to the term's entry.
    private func checkTermLinks(_ pages: Pages, _ context: String) {
        for (name, page) in pages.all where name.hasPrefix("c") {
            var linked: [String] = []
            for link in page.links where link.isArticle && link.classes == ["term"] {
                #expect(link.href.hasPrefix("glossary.html#t-"), "\(context)")
                #expect(pages.page("glossary.html").ids.contains(String(link.href.dropFirst(14))), "\(context)")
                // A mention cut by something else is several links in a row.
                if linked.last != link.href { linked.append(link.href) }
            }
            #expect(Set(linked).count == linked.count, "\(context)")
        }
    }

    /// An event's words lead to the timeline, and the timeline leads to the words; the chapter lists both.
    private func checkEvents(_ explainer: RandomExplainer, _ pages: Pages, _ context: String) -> Int {
        var found = 0
        let timeline = pages.page("timeline.html")
        var addresses: Set<String> = []
        for event in explainer.events {
            #expect(timeline.ids.contains("e-\(event.id)"), "\(context)")
            let links = timeline.links.filter { $0.owner == "e-\(event.id)" && $0.href.contains("#x-") }
            guard let passage = event.passage else {
                #expect(links.isEmpty, "\(context)")
                continue
            }
            let words = bytes(passage.words)
            let offset = (0..<1000).first { bytes(explainer.read[passage.block]).dropFirst($0).starts(with: words) }
            #expect(
                links.count == 1
                    && links.first.map { pages.place($0.href) }
                        == PageReader.Place(block: passage.block, offset: offset ?? -1),
                "\(context)")
            guard let href = links.first?.href, let name = href.split(separator: "#").first.map(String.init) else {
                continue
            }
            addresses.insert(href)
            found += 1
            let page = pages.page(name)
            let item = page.links.filter { link in
                link.ancestors.contains { $0.classes.contains("chapter-dates") }
            }
            let position = item.firstIndex { $0.href == "timeline.html#e-\(event.id)" }
            #expect(position.map { "\(name)\(item[$0 + 1].href)" } == href, "\(context)")
        }
        #expect(pages.places("x-") == addresses, "\(context)")
        for (name, page) in pages.all {
            for link in page.links where link.isArticle && link.classes == ["date"] {
                let anchor = "x-\(link.href.split(separator: "-").last ?? "")-1"
                #expect(page.ids.contains(anchor), "\(name), \(context)")
            }
        }
        return found
    }

    /// A source lists what rests on it, and what rests on it links to the source.
    private func checkSources(_ explainer: RandomExplainer, _ pages: Pages, _ context: String) {
        var uses: [String: Set<Int>] = [:]
        for term in explainer.terms { uses["glossary.html#t-\(term.id)"] = Set(term.sources) }
        for event in explainer.events { uses["timeline.html#e-\(event.id)"] = Set(event.sources) }
        for note in explainer.notes {
            let page = explainer.cuts.indices.first { pages.page("c\($0).html").ids.contains("n-\(note.id)") } ?? -1
            uses["c\(page).html#n-\(note.id)"] = Set(note.sources)
        }
        var there: [String: Set<Int>] = [:]
        for (name, page) in pages.all {
            for link in page.links where link.href.hasPrefix("sources.html#s-S") {
                // The table of notes repeats them, and so do the meanings that a chapter shows of its terms.
                guard let owner = link.owner, name != "notes.html", !owner.hasPrefix("g-"),
                    let source = Int(link.href.dropFirst(16))
                else {
                    continue
                }
                there["\(name)#\(owner)", default: []].insert(source)
            }
        }
        var back: [String: Set<Int>] = [:]
        for link in pages.page("sources.html").links where !link.href.hasPrefix("http") {
            guard let owner = link.owner, owner.hasPrefix("s-S"), let source = Int(owner.dropFirst(3)) else {
                continue
            }
            back[link.href, default: []].insert(source)
        }
        uses = uses.filter { !$0.value.isEmpty }
        #expect(there == uses, "\(context)")
        #expect(back == uses, "\(context)")
    }

    /// Terms, events and sources change no byte of the article's text, whichever of them are there.
    private func checkText(
        _ explainer: RandomExplainer, _ pages: Pages, _ context: String, _ random: inout SeededGenerator
    ) {
        var bare = explainer
        bare.terms = []
        bare.events = []
        bare.notes = []
        var fewer = explainer
        fewer.terms.removeAll { _ in Bool.random(using: &random) }
        fewer.events.removeAll { _ in Bool.random(using: &random) }
        #expect(pages.findings == [], "\(context)")
        let texts = pages.blocks.map(\.text)
        #expect(texts.map { string(Self.read($0)) } == explainer.read, "\(context)")
        for other in [bare, fewer] {
            guard let pages = Pages(other, context) else { return }
            #expect(pages.findings == [], "\(context)")
            #expect(pages.blocks.map(\.text) == texts, "\(context)")
        }
    }
}
