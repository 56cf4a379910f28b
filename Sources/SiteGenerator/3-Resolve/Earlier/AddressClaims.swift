/// What the editors of an explainer say became of addresses: `was:` of notes, terms, events and chapters, and
/// `retired.yaml`.
struct AddressClaims {
    /// What a claim says of an address.
    enum Fate {
        /// The entry with this id took its place.
        case entry(String)
        /// The chapter of this page took its place.
        case chapter(String)
        case withdrawn(why: String, date: PartialDate)
    }

    struct Claim {
        /// An id, or the name of a page.
        let address: String
        let isPage: Bool
        let fate: Fate
        /// As it is written, `deadline` for the id `n-deadline`.
        let written: Spanned<String>
        /// Whether other explainers read the same line.
        var isShared = false

        var isRetirement: Bool { if case .withdrawn = fate { true } else { false } }
    }

    private(set) var claims: [Claim] = []

    init(_ explainer: ResolvedExplainer) {
        func add(_ was: [Spanned<String>], _ id: String, _ kind: PublishedAddress.Kind, isShared: Bool = false) {
            claims += was.map {
                Claim(
                    address: kind.rawValue + $0.value, isPage: false, fate: .entry(id), written: $0,
                    isShared: isShared)
            }
        }
        for note in explainer.notes where note.note?.isDraft != true {
            add(note.note?.was ?? [], CurrentAddresses.id(note), .note)
        }
        for term in explainer.apparatus.terms {
            add(term.term.was, CurrentAddresses.id(term), .term, isShared: term.term.isShared)
        }
        for event in explainer.apparatus.events { add(event.event.was, CurrentAddresses.id(event), .event) }
        for chapter in explainer.chapters {
            claims += chapter.was.map {
                Claim(
                    address: PublishedAddress.page(ofSlug: $0.value), isPage: true,
                    fate: .chapter(PublishedAddress.page(ofSlug: chapter.slug)), written: $0)
            }
        }
        claims += explainer.parsed.retirements.map { retirement in
            let fate: Fate =
                switch retirement.fate {
                case .withdrawn(let why, let date): .withdrawn(why: why, date: date)
                case .moved(let slug): .chapter(PublishedAddress.page(ofSlug: slug.value))
                }
            return Claim(
                address: retirement.isPage
                    ? PublishedAddress.page(ofSlug: retirement.name.value) : retirement.name.value,
                isPage: retirement.isPage, fate: fate, written: retirement.name)
        }
    }

    var isEmpty: Bool { claims.isEmpty }

    /// The claims that hold, by id or page; what is wrong with the others is reported.
    func checked(
        _ explainer: ResolvedExplainer, _ current: CurrentAddresses, recorded: [PublishedAddress],
        _ log: inout DiagnosticLog
    ) -> [String: Claim] {
        let ids = Set(recorded.compactMap(\.id))
        let pages = Set(recorded.map(\.page))
        var valid: [String: Claim] = [:]
        for claim in claims {
            let verb = claim.isRetirement ? "is retired" : "is said to be gone"
            if claim.isPage ? current.hasPage(claim.address) : current.contains(claim.address) {
                log.error(
                    .addressClaim, at: claim.written.span, "`\(claim.written.value)` \(verb), and is still there",
                    help: "remove this line, or give what is there another \(claim.isPage ? "slug" : "id")")
            } else if claim.isShared, !ids.contains(claim.address) {
                // The explainer that published it is another one.
                continue
            } else if !(claim.isPage ? pages : ids).contains(claim.address) {
                reportUnknown(claim, explainer, ids: ids, pages: pages, &log)
            } else if let other = valid[claim.address] {
                log.error(
                    .addressClaim, at: claim.written.span, "two lines say what became of `\(claim.written.value)`",
                    notes: [.init("the other one", at: other.written.span)],
                    help: "a link can lead to one place: keep the line that is right")
            } else {
                if case .chapter(let page) = claim.fate, !current.isChapter(page) {
                    let slugs = explainer.chapters.map(\.slug)
                    let slug = PublishedAddress.slug(ofPage: page) ?? page
                    let nearest = NearMiss.closest(to: slug, among: slugs).map { "did you mean `\($0)`? " } ?? ""
                    log.error(
                        .addressClaim, at: claim.written.span,
                        "`\(claim.written.value)` is said to be `\(slug)` now, and no chapter has that slug",
                        help: "\(nearest)chapters: \(slugs.joined(separator: ", "))")
                }
                valid[claim.address] = claim
            }
        }
        return valid
    }

    private func reportUnknown(
        _ claim: Claim, _ explainer: ResolvedExplainer, ids: Set<String>, pages: Set<String>, _ log: inout DiagnosticLog
    ) {
        let name = explainer.name
        guard let record = explainer.parsed.record, !record.entries.isEmpty else {
            log.error(
                .addressClaim, at: claim.written.span,
                "nothing of `\(name)` is recorded as published, so no address has to lead on",
                help: "remove this line; if the site is published, restore what it was and run: sitegen record \(name)")
            return
        }
        let known = (claim.isPage ? pages.compactMap(PublishedAddress.slug(ofPage:)) : Array(ids)).sorted()
        let prefix = claim.isPage ? "" : String(claim.address.dropLast(claim.written.value.utf8.count))
        // As it is to be written: after `was:` without the first letters that tell the kind.
        let candidates = known.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) }
        let written = claim.written.value
        let kinds = PublishedAddress.Kind.allCases.map(\.rawValue)
        let nearest =
            candidates.first { candidate in
                written == prefix + candidate || written == candidate + ".html"
                    || kinds.contains { $0 + written == candidate }
            } ?? NearMiss.closest(to: written, among: candidates)
        let place = explainer.parsed.folder + AddressRecord.name
        log.error(
            .addressClaim, at: claim.written.span,
            "`\(written)` was never published: \(place) has no such \(claim.isPage ? "page" : "id")",
            help: nearest.map { "did you mean `\($0)`?" } ?? "remove this line")
    }
}
