/// Names that an explainer's folder had when its addresses were published: each is that of today, or one that `was:` of
/// `explainer.yaml` tells, below which pages then lead on.
struct FormerFolders {
    private let explainer: ResolvedExplainer
    private let record: AddressRecord

    /// Those that hold; what is wrong with the others is reported.
    static func checked(_ explainer: ResolvedExplainer, _ log: inout DiagnosticLog) -> [String] {
        let folders = FormerFolders(explainer: explainer, record: explainer.parsed.record ?? AddressRecord())
        folders.reportLost(&log)
        var valid: [String] = []
        for claim in explainer.manifest.was where folders.isHonest(claim, &log) && !valid.contains(claim.value) {
            valid.append(claim.value)
        }
        return valid
    }

    private func reportLost(_ log: inout DiagnosticLog) {
        let known = explainer.folderNames
        for folder in record.folders where !known.contains(folder.value) {
            log.error(
                .addressLost, at: folder.span,
                "this explainer was published as `\(folder.value)/`, and its folder is `\(explainer.name)` now",
                help: "name the folder `\(folder.value)` again, or let the earlier addresses lead on: write in "
                    + "\(explainer.parsed.folder)explainer.yaml:\nwas: \(folder.value)\n"
                    + "if it is a copy of another explainer, remove this file")
        }
    }

    private func isHonest(_ claim: Spanned<String>, _ log: inout DiagnosticLog) -> Bool {
        if claim.value == explainer.name {
            log.error(
                .addressClaim, at: claim.span, "`\(claim.value)` is said to be gone, and is the folder's name",
                help: "remove this line")
        } else if record.entries.isEmpty {
            log.error(
                .addressClaim, at: claim.span,
                "nothing of `\(explainer.name)` is recorded as published, so no address has to lead on",
                help: "remove this line; if it was published as `\(claim.value)`, give the folder that name, run "
                    + "`sitegen record \(claim.value)`, and rename it then")
        } else if !record.folders.isEmpty, !record.folders.contains(where: { $0.value == claim.value }) {
            let nearest = NearMiss.closest(to: claim.value, among: record.folders.map(\.value))
            log.error(
                .addressClaim, at: claim.span,
                "`\(claim.value)/` was never published: \(explainer.parsed.folder)\(AddressRecord.name) has no such folder",
                help: nearest.map { "did you mean `\($0)`?" } ?? "remove this line")
        } else {
            return true
        }
        return false
    }
}

extension ResolvedExplainer {
    /// Names of its folder, those of the past too.
    var folderNames: Set<String> { Set([name] + manifest.was.map(\.value)) }
}
