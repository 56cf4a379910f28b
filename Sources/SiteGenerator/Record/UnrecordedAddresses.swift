/// Addresses that pages have and no record has yet. They are counted where somebody keeps a record, or where the site's
/// address is known and so may be published.
struct UnrecordedAddresses {
    let explainer: String
    /// Of the record.
    let path: String
    let count: Int

    static func all(_ site: ResolvedSite) -> [UnrecordedAddresses] {
        site.explainers.compactMap { explainer in
            guard explainer.parsed.record != nil || site.parsed.settings.baseURL != nil else { return nil }
            let count = AddressRecording.record(of: explainer).count.added
            if count == 0 { return nil }
            return UnrecordedAddresses(
                explainer: explainer.name, path: explainer.parsed.folder + AddressRecord.name, count: count)
        }
    }

    /// A line that tells what to do.
    func line(_ sources: SourceTree) -> String {
        let (thing, them) = count == 1 ? ("1 address is", "it is") : ("\(count) addresses are", "they are")
        return
            "\(sources.shown(path)): \(thing) not recorded yet; when \(them) published: sitegen record \(explainer)\n"
    }

    var json: JSONValue { .object(["explainer": .string(explainer), "path": .string(path), "count": .number(count)]) }
}
