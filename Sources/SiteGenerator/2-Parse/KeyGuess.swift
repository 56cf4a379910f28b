/// The key that somebody most likely meant by one that is not known.
enum KeyGuess {
    static func closest(to key: String, among known: some Sequence<String>) -> String? {
        let known = Array(known)
        let plain = ValueGuess.plain(key)
        if let same = known.first(where: { $0.lowercased() == plain }) { return same }
        // Of several keys that a word may mean, the one that is taken here.
        if let meant = synonyms[plain]?.first(where: known.contains) { return meant }
        return NearMiss.closest(to: key, among: known)
    }

    /// Words of other programs and of other languages, by what they may mean here.
    private static let synonyms: [String: [String]] = {
        let meanings = [
            "also":
                "alias aliases synonym synonyms variant variants spelling spellings aka 別名 別表記 異表記 表記 مرادف مرادفات 别名 別稱",
            "reading": "pronunciation furigana yomi kana よみ 読み よみがな 読み仮名 ふりがな 振り仮名 ルビ",
            "sort": "sort-key sortkey sort_key 並び順",
            "not": "except exclude without 除外",
            "kind": "type category tag tags class 種類 種別 分類 النوع 类型 類型",
            "verdict": "result rating judgement judgment 判定 評価 结论 結論",
            "confidence": "certainty 確度 確信度",
            "sources": "source reference references ref refs citation citations cite 出典 参考文献 典拠 المصادر المصدر 来源 來源",
            "by": "author editor annotator 執筆者 筆者 著者 編者",
            "status": "draft 状態",
            "lang": "language 言語 اللغة 语言 語言",
            "article_date": "article-date articledate text_date 本文の日付",
            "date": "when day year time 日付 年月日 日時 التاريخ 日期",
            "deck": "subtitle sub-title subheading description lead lede standfirst tagline 副題 サブタイトル リード",
            "title": "name headline heading 題名 題 タイトル 表題 العنوان 标题 標題",
            "summary": "keypoints key_points key-points highlights points 要点 要約",
            "authors": "author by editor editors annotators 著者 編者 執筆者",
            "published": "date pubdate publication_date issued 公開日 発行日 日付",
            "language": "lang locale 言語",
            "publisher": "site source newspaper outlet 発行元 掲載元 媒体",
            "url": "link href address web permalink",
            "chapters": "sections parts toc 章",
            "rights": "license licence copyright 権利",
            "issued": "date year published pubdate publication-date publication_date 日付 発行日 発行年",
            "accessed": "access-date access_date accessdate retrieved urldate 閲覧日",
            "container-title":
                "journal newspaper magazine book booktitle periodical website site-name publication 掲載誌 誌名",
            "URL": "link href address web",
            "page": "pages pp",
            "publisher-place": "place location city address 出版地",
            "title-short": "short short-title",
            "note": "notes comment comments",
        ]
        var synonyms: [String: [String]] = [:]
        for (key, words) in meanings.sorted(by: { $0.key < $1.key }) {
            for word in words.split(separator: " ") { synonyms[String(word), default: []].append(key) }
        }
        return synonyms
    }()
}
