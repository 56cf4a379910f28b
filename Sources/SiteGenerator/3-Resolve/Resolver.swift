/// Looks everything up that one file says about another. It knows neither Markdown nor HTML.
struct Resolver {
    /// - Parameter includesDrafts: whether drafts are treated like what is to be published.
    static func resolve(
        _ site: ParsedSite, includesDrafts: Bool = false, _ log: inout DiagnosticLog
    ) -> ResolvedSite {
        let strings = siteStrings(site, &log)
        var taken = TakenNames()
        for explainer in site.explainers { taken.add(explainer.name, &log) }
        for explainer in site.explainers { taken.add(former: explainer.manifest.was, of: explainer.name, &log) }
        var explainers: [ResolvedExplainer] = []
        OrderedWork.run(site.explainers.count) { index in
            var log = DiagnosticLog()
            let resolver = ExplainerResolver(site.explainers[index], site, strings, includesDrafts: includesDrafts)
            return (resolver.resolve(&log), log)
        } take: { _, resolved in
            if let explainer = resolved.0 { explainers.append(explainer) }
            log.merge(resolved.1)
        }
        // A passage that is not found takes its note's address with it, which is no second mistake.
        if !log.hasErrors {
            for index in explainers.indices {
                explainers[index].earlier = AddressCheck.earlier(explainers[index], &log)
            }
        }
        return ResolvedSite(parsed: site, strings: strings, explainers: explainers)
    }

    static func siteStrings(_ site: ParsedSite, _ log: inout DiagnosticLog) -> InterfaceStrings {
        let language = site.settings.language
        if let strings = site.strings.best(for: language) { return strings }
        let known = site.strings.languages.map(\.text).joined(separator: ", ")
        log.error(
            .strings, at: .path(InterfaceStrings.folder + language.primary + ".yaml"),
            "the site's language is \(language.text), and its words are not there",
            help:
                "copy the English ones with `sitegen templates strings/en.yaml`, and translate them under that name; or choose "
                + "a language that is there: \(known)"
        )
        return site.strings.first ?? InterfaceStrings(language: language, texts: [:])
    }
}

/// Finds folders that would be one on a disk that does not tell cases apart, or that hold files of the site's own.
struct TakenNames {
    private var owners: [String: String] = ["assets": "the site's style sheets"]

    mutating func add(_ name: String, _ log: inout DiagnosticLog) {
        let folder = "content/\(name)/"
        if let other = owners[name.lowercased()] {
            log.error(
                .addressTaken, at: .path(folder), "the address \(name)/ is taken by \(other)",
                help: "rename the folder")
        }
        owners[name.lowercased()] = folder
    }

    /// Names that the folder of an explainer had, below which its earlier addresses lead on.
    mutating func add(former: [Spanned<String>], of name: String, _ log: inout DiagnosticLog) {
        for claim in former {
            if let other = owners[claim.value.lowercased()] {
                log.error(
                    .addressTaken, at: claim.span,
                    "the address \(claim.value)/ is taken by \(other), and cannot lead on to \(name)/ too",
                    help: "remove this line, or give that one another name")
            } else {
                owners[claim.value.lowercased()] = "content/\(name)/, which was published there"
            }
        }
    }
}
