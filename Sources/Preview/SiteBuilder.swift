import Dispatch
import SiteGenerator

/// Reads a site's files, builds it, and hands it to the state.
actor SiteBuilder {
    private let siteFolder: String
    private let state: PreviewState
    private let report: @Sendable (Preview.Event) -> Void
    /// A build takes a thread for its whole time, and those that answer requests are few.
    private let queue = DispatchQueue(label: "sitegen.build")
    /// What the last build was made of; nil where the files could not be read.
    private var sources: SourceTree?
    /// The last build, with errors or without: what has not changed since is not made again.
    private var last: PreviewSite?
    private var hasErrors = false

    init(siteFolder: String, state: PreviewState, report: @escaping @Sendable (Preview.Event) -> Void) {
        self.siteFolder = siteFolder
        self.state = state
        self.report = report
    }

    func build(_ change: SourceChange) async {
        let began = ContinuousClock.now
        let (folder, lastSources) = (siteFolder, sources)
        let written: Set<String>? = if case .files(let paths) = change { paths } else { nil }
        let read = await onQueue {
            Result { try Loader(siteFolder: folder).load(after: lastSources, written: written) }
        }
        switch read {
        case .failure(let error):
            sources = nil
            hasErrors = true
            guard let error = error as? DiskError else { return }
            await state.refuse(["\(error)"])
            report(.unreadable(error, hasPages: await state.site != nil))
        case .success(let tree):
            let changes = lastSources.map { Self.changes(from: $0, to: tree) } ?? []
            // With what the disk says of the files now, even where nothing has changed.
            sources = tree
            // What was touched and not changed, or is none of the site's files.
            if lastSources != nil, changes.isEmpty { return }
            let early = await state.begin()
            let site = await onQueue { [last, state] in
                PreviewSite(tree, after: last, first: early?.lookedAt ?? []) { path, bytes in
                    guard let early else { return }
                    Task { await state.show(path, bytes, ofBuild: early.build) }
                }
            }
            last = site
            let hadErrors = hasErrors
            hasErrors = site.log.hasErrors
            let hadPages = await state.site != nil
            if hasErrors {
                await state.refuse(site.problems)
                report(.refused(site, changes: changes, hasPages: hadPages))
            } else {
                let written = await state.accept(site)
                report(
                    .built(
                        Preview.Build(
                            site: site, changes: changes, written: written,
                            duration: ContinuousClock.now - began, isFirst: !hadPages,
                            isMended: hadErrors)))
            }
        }
    }

    private func onQueue<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in queue.async { continuation.resume(returning: work()) } }
    }

    /// Paths of files that are new, differ, or are gone, sorted.
    static func changes(from old: SourceTree, to new: SourceTree) -> [String] {
        var changes: [String] = []
        var (i, j) = (0, 0)
        while i < old.files.count || j < new.files.count {
            if i < old.files.count, j < new.files.count, old.files[i].path == new.files[j].path {
                if old.files[i].bytes != new.files[j].bytes { changes.append(new.files[j].path) }
                i += 1
                j += 1
                continue
            }
            let isOnlyOld =
                j == new.files.count
                || i < old.files.count && old.files[i].path.utf8.lexicographicallyPrecedes(new.files[j].path.utf8)
            if isOnlyOld {
                changes.append(old.files[i].path)
                i += 1
            } else {
                changes.append(new.files[j].path)
                j += 1
            }
        }
        return changes
    }
}
