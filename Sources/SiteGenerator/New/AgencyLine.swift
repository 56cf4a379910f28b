/// The line that a news agency begins its reports with, where it stands alone: 新华社北京6月9日电（记者 李文博）.
struct AgencyLine: Sendable {
    /// Who is named in its brackets.
    let author: String?

    init?(_ text: String) {
        let line = text.trimmingBlanks
        guard let sign = ["日电", "日電", "日讯", "日訊"].compactMap({ line.firstRange(of: $0) }).first else { return nil }
        let place = line[..<sign.lowerBound]
        guard place.contains("月"), place.count <= 24, !place.contains(where: { "，。、,".contains($0) }) else {
            return nil
        }
        let rest = String(line[sign.upperBound...]).trimmingBlanks
        if rest.isEmpty {
            author = nil
            return
        }
        guard let first = rest.first, let last = rest.last, "（(".contains(first), "）)".contains(last),
            rest.count <= 40
        else { return nil }
        author = Byline(rest)?.name
    }
}
