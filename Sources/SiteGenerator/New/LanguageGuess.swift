/// Recognises the language of a text by its letters, and for Latin letters by its commonest words. The rules, the first
/// that holds:
///
/// 1. Of Han and kana together more than a twentieth is kana, and they are a quarter of all letters: `ja`.
/// 2. A quarter of the letters is Han: `zh-Hans` or `zh-Hant`, by which of the two has more characters that the other way
///    of writing does not have; `zh` where that is even.
/// 3. Half of the letters is of one script: Hangul `ko`, Hebrew `he`, Greek `el`, Thai `th`, Devanagari `hi`; Arabic `ar`,
///    but `ur` with ٹ ڈ ے, `fa` with پ چ ژ گ; Cyrillic `ru`, but `uk` with і ї є ґ.
/// 4. Latin letters: the language whose list of words makes up most of the text's words, if it has three different
///    ones at least, and they are a twelfth of all.
enum LanguageGuess {
    /// Nil where the text is too short, or in a language that is not known here.
    static func language(of text: [UInt8]) -> Guess<LanguageTag>? {
        let census = Census(text)
        guard census.letters > 0 else { return nil }
        if (census.han + census.kana) * 4 >= census.letters {
            if census.kana * 20 > census.han + census.kana {
                return tag("ja", "\(census.kana) kana among \(census.letters) letters")
            }
            let evidence = "\(census.han) of \(census.letters) letters are Han, \(census.kana) are kana"
            if census.simplified > census.traditional {
                return tag("zh-Hans", "\(evidence); \(census.simplified) are simplified")
            }
            if census.traditional > census.simplified {
                return tag("zh-Hant", "\(evidence); \(census.traditional) are traditional")
            }
            return tag("zh", evidence)
        }
        for (script, count) in census.scripts.sorted(by: { ($0.value, $1.key.rawValue) > ($1.value, $0.key.rawValue) })
        where count * 2 >= census.letters {
            let evidence = "\(count) of \(census.letters) letters are \(script.rawValue)"
            switch script {
            case .hangul: return tag("ko", evidence)
            case .hebrew: return tag("he", evidence)
            case .greek: return tag("el", evidence)
            case .thai: return tag("th", evidence)
            case .devanagari: return tag("hi", evidence)
            case .arabic:
                if census.urdu > 0 { return tag("ur", "\(evidence), \(census.urdu) of them ٹ ڈ ے") }
                return census.persian * 100 > count
                    ? tag("fa", "\(evidence), \(census.persian) of them پ چ ژ گ") : tag("ar", evidence)
            case .cyrillic:
                return census.ukrainian * 100 > count
                    ? tag("uk", "\(evidence), \(census.ukrainian) of them і ї є ґ") : tag("ru", evidence)
            case .latin: return latin(text)
            }
        }
        return nil
    }

    private static func tag(_ text: String, _ evidence: String) -> Guess<LanguageTag>? {
        LanguageTag(text).map { Guess($0, evidence) }
    }

    private static func latin(_ text: [UInt8]) -> Guess<LanguageTag>? {
        var counts = [Int](repeating: 0, count: words.count)
        var different = [Set<[UInt8]>](repeating: [], count: words.count)
        var total = 0
        var word: [UInt8] = []
        func close() {
            guard !word.isEmpty else { return }
            total += 1
            for (index, list) in words.enumerated() where list.words.contains(word) {
                counts[index] += 1
                different[index].insert(word)
            }
            word.removeAll(keepingCapacity: true)
        }
        for byte in text {
            if byte >= 0x80 || (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A {
                word.append(byte < 0x80 ? byte | 0x20 : byte)
            } else {
                close()
            }
        }
        close()
        guard let most = counts.max(), most * 12 >= total, let best = counts.firstIndex(of: most),
            different[best].count >= 3
        else {
            return nil
        }
        return tag(words[best].language, "\(most) of \(total) words are common words of this language")
    }

    private static let words: [(language: String, words: Set<[UInt8]>)] = [
        ("en", "the of and to in a that was is it for with as his on be at by had not are but from have this which"),
        ("de", "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden"),
        ("fr", "de la le et les des en un une du que est pour qui dans a par plus pas au sur ne se ce il sont"),
        ("es", "de la que el en y a los del se las por un para con no una su al lo como más pero sus le"),
        ("it", "di e che la il un a per è in una sono mi ho non con si da come le dei nel della alla gli"),
        ("pt", "de a o que e do da em um para é com não uma os no se na por mais as dos como mas ao"),
        ("nl", "de van een het en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit"),
    ].map { ($0.0, Set($0.1.split(separator: " ").map { Array($0.utf8) })) }

    private enum Script: String {
        case latin = "Latin", cyrillic = "Cyrillic", greek = "Greek", arabic = "Arabic", hebrew = "Hebrew"
        case hangul = "Hangul", thai = "Thai", devanagari = "Devanagari"

        init?(_ value: UInt32) {
            switch value {
            case 0x41...0x5A, 0x61...0x7A, 0xAA...0x24F, 0x1E00...0x1EFF: self = .latin
            case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
            case 0x400...0x52F: self = .cyrillic
            case 0x590...0x5FF: self = .hebrew
            case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFE: self = .arabic
            case 0x900...0x97F: self = .devanagari
            case 0xE00...0xE7F: self = .thai
            case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3: self = .hangul
            default: return nil
            }
        }
    }

    /// Letters by script.
    private struct Census {
        private(set) var letters = 0
        private(set) var han = 0
        private(set) var kana = 0
        private(set) var simplified = 0
        private(set) var traditional = 0
        private(set) var persian = 0
        private(set) var urdu = 0
        private(set) var ukrainian = 0
        private(set) var scripts: [Script: Int] = [:]

        /// The first hundred thousand bytes tell enough.
        init(_ text: [UInt8]) {
            var offset = 0
            while offset < min(text.count, 100_000) {
                let (scalar, length) = UTF8Text.scalar(in: text, at: offset)
                offset += length
                let kind = LetterKind(scalar)
                if kind == .none { continue }
                letters += 1
                if kind == .kana { kana += 1 }
                if kind == .han {
                    han += 1
                    if HanTables.simplified.contains(scalar) { simplified += 1 }
                    if HanTables.traditional.contains(scalar) { traditional += 1 }
                }
                if let script = Script(scalar.value) { scripts[script, default: 0] += 1 }
                switch scalar.value {
                case 0x67E, 0x686, 0x698, 0x6AF: persian += 1
                case 0x679, 0x688, 0x6D2: urdu += 1
                case 0x456, 0x457, 0x454, 0x491: ukrainian += 1
                default: break
                }
            }
        }
    }
}
