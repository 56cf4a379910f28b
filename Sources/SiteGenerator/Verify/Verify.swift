/// Proves from finished pages that they print an article as received: every byte once, in order, where a reader sees it,
/// with style sheets and without.
///
/// Knows nothing of how pages are made. It relies on three attributes: `data-article` marks a container of article text,
/// `data-src` an element in it and the byte ranges of the article that it prints, `data-ours` what was added.
///
/// - Parameters:
///   - files: what the pages load.
///   - limit: how many findings are worded and kept; the others are counted.
public func verify(
    _ article: PrintedArticle, files: PageFiles = .none, limit: Int = VerifyReport.usualLimit
) -> VerifyReport {
    let pages = [article.frontPage] + article.chapterPages
    return verify(article.text, article.footnoteStart, article.isMarkdown, pages, files, limit) { ledger in
        let front = ledger.ranges.indices.filter { ledger.ranges[$0].page == 0 }
        let chapters = ledger.ranges.indices.filter { ledger.ranges[$0].page > 0 }
        ledger.checkOrder(groups: [front, chapters]) { $0.page }
    }
}

/// The same for a page that repeats everything, such as a print page. Where front lines do not come first in the article,
/// their containers are marked `data-article="front"`; the author's footnotes follow the article's order within a
/// container.
public func verifyWhole(
    page: HTMLPage, text: [UInt8], footnoteStart: Int? = nil, isMarkdown: Bool = true, files: PageFiles = .none,
    limit: Int = VerifyReport.usualLimit
) -> VerifyReport {
    verify(text, footnoteStart, isMarkdown, [page], files, limit) { ledger in
        let front = ledger.ranges.indices.filter { ledger.ranges[$0].isFront }
        let chapters = ledger.ranges.indices.filter { !ledger.ranges[$0].isFront }
        ledger.checkOrder(groups: [front, chapters]) { $0.container }
    }
}

private func verify(
    _ text: [UInt8], _ footnoteStart: Int?, _ isMarkdown: Bool, _ pages: [HTMLPage], _ files: PageFiles, _ limit: Int,
    order: (inout RangeLedger) -> Void
) -> VerifyReport {
    let log = VerifyLog(pages: pages, limit: limit)
    let loaded = LoadedFiles(files)
    var ranges: [PrintedRange] = []
    var bytesProved = 0
    for (index, page) in pages.enumerated() {
        var reader = PrintedPageReader(
            page, index: index, text: text, isMarkdown: isMarkdown, log: log, loaded: loaded)
        reader.read()
        ranges += reader.ranges
        bytesProved += reader.bytesProved
    }
    var ledger = RangeLedger(text: text, footnoteStart: footnoteStart, ranges: ranges, log: log)
    ledger.checkTiling()
    order(&ledger)
    return VerifyReport(
        findings: log.findings, unlisted: log.unlisted, bytesProved: bytesProved,
        rangeCount: ranges.count, pageCount: pages.count)
}
