"""Lines that a reader's trust hangs on, each with a way to break it.

`find` stands once in the file. `broken` takes its place; `BROKEN` in it is true where the mutant is switched on, so that
one build holds them all. `tests` is what should notice: a filter of `swift test`, tried before the whole suite.
"""

from dataclasses import dataclass


@dataclass
class Mutant:
    what: str
    file: str
    find: str
    broken: str
    tests: str


CORE = "Sources/SiteGenerator/"

MUTANTS = [
    # Passages and ranges
    Mutant(
        "a passage is found where only its beginning stands", CORE + "3-Resolve/PassageFinder.swift",
        "if same == patterns[index].count { found[index].append(offset) }",
        "if same == patterns[index].count || BROKEN && same >= 8 { found[index].append(offset) }", "Passage"),
    Mutant(
        "a passage that stands twice is cited at the first place", CORE + "3-Resolve/PassageResolver.swift",
        "if offsets.count > 1, !entry.every {", "if offsets.count > 1, !entry.every, !BROKEN {", "Passage|Trap"),
    Mutant(
        "the words between == are not the ones that are marked", CORE + "3-Resolve/PassageResolver.swift",
        "let place = search.place(offset + meant.lowerBound..<offset + meant.upperBound)",
        "let place = search.place((BROKEN ? offset : offset + meant.lowerBound)..<offset + meant.upperBound)",
        "Passage|Note|SiteTests"),
    Mutant(
        "a pair of == with nothing between is taken", CORE + "2-Parse/PassageReader.swift",
        "if marks[0].text < marks[1].text { return marks[0].text..<marks[1].text }",
        "if marks[0].text < marks[1].text || BROKEN { return marks[0].text..<marks[1].text }", "Passage|Note|Trap"),
    Mutant(
        "a mark ends one byte late", CORE + "5-Render/Segments.swift",
        "return min(count, segment.end - offset)", "return min(count, segment.end - offset + (BROKEN ? 1 : 0))",
        "Segment|SiteTests|Render"),
    Mutant(
        "overlapping marks lose the longer note", CORE + "5-Render/Segments.swift",
        "active.removeAll { $0.end <= start }", "active.removeAll { $0.end <= start || BROKEN && $0.start < start }",
        "Segment|SiteTests|overlap"),
    # Escaping
    Mutant(
        "a text in a template may hold a tag", CORE + "6-Assemble/Template/HTMLEscaping.swift",
        'case UInt8(ascii: "<"): "&lt;"', 'case UInt8(ascii: "<"): BROKEN ? "<" : "&lt;"', "Template|Escap|SiteTests"),
    Mutant(
        "a text in a template may end an attribute", CORE + "6-Assemble/Template/HTMLEscaping.swift",
        'case UInt8(ascii: "\\""): "&quot;"', 'case UInt8(ascii: "\\""): BROKEN ? "\\"" : "&quot;"',
        "Template|Escap|SiteTests"),
    Mutant(
        "a text of a chapter may hold a tag", CORE + "5-Render/HTMLWriter.swift",
        'case UInt8(ascii: "<"): escape = "&lt;"', 'case UInt8(ascii: "<"): escape = BROKEN ? "<" : "&lt;"',
        "HTMLWriter|Render|Fragment|Markdown"),
    Mutant(
        "a value of a chapter's attribute may end it", CORE + "5-Render/HTMLWriter.swift",
        'case UInt8(ascii: "\\""): escape = "&quot;"', 'case UInt8(ascii: "\\""): escape = BROKEN ? "\\"" : "&quot;"',
        "HTMLWriter|Render|Fragment|Markdown"),
    Mutant(
        "data for machines may end its script", CORE + "6-Assemble/Metadata/JSONValue.swift",
        'case 0..<0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):',
        'case let byte where (0..<0x20).contains(byte) || byte == 0x7F || !BROKEN && "<>&".utf8.contains(byte):',
        "JSON|Metadata|Hostile"),
    Mutant(
        "a link of ours may run a script", CORE + "2-Parse/MarkdownReader.swift",
        "} else if !Self.schemes.contains(scheme) {", "} else if !Self.schemes.contains(scheme), !BROKEN {",
        "MarkdownRules|Hostile|Trap"),
    # Publishing
    Mutant(
        "a file of somebody else is written over", CORE + "7-Publish/FileStage.swift",
        "guard let isOurs = folder.record.holds(present, at: file.path) else { return .foreign }",
        "guard let isOurs = folder.record.holds(present, at: file.path) ?? (BROKEN ? true : nil) else { return .foreign }",
        "Publish"),
    Mutant(
        "a file that was edited is written over", CORE + "7-Publish/FileStage.swift",
        "if !isOurs { return .edited }", "if !isOurs, !BROKEN { return .edited }", "Publish"),
    Mutant(
        "files are written through a link", CORE + "7-Publish/FileStage.swift",
        "if try Disk.isKnownLink(full) { return current }", "if try Disk.isKnownLink(full), !BROKEN { return current }",
        "Publish"),
    Mutant(
        "an edited file that the site no longer has is removed", CORE + "7-Publish/Publisher.swift",
        "if folder.record.holds(try Disk.read(target), at: path) == true {",
        "if try BROKEN || folder.record.holds(Disk.read(target), at: path) == true {", "Publish"),
    Mutant(
        "a record of a foreign folder leads out of it", CORE + "7-Publish/OutputRecord.swift",
        '!$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }),',
        '!$0.isEmpty && !$0.elementsEqual(".".utf8) && (BROKEN || !$0.elementsEqual("..".utf8)) }),',
        "NotOurs|Publish"),
    Mutant(
        "pages are written into content/", CORE + "7-Publish/OutputFolder.swift",
        'if path == folder || path.hasPrefix(folder + "/") || folder.hasPrefix(path + "/") {',
        'if path == folder || path.hasPrefix(folder + "/") && !BROKEN || folder.hasPrefix(path + "/") {', "Publish|Output"),
    # Verify
    Mutant(
        "verify does not see that bytes are missing", CORE + "Verify/RangeLedger.swift",
        "checkGap(covered..<text.count, after: last, before: nil)",
        "if !BROKEN { checkGap(covered..<text.count, after: last, before: nil) }", "Verify"),
    Mutant(
        "verify does not see that bytes stand twice", CORE + "Verify/RangeLedger.swift",
        "if range.lowerBound < covered, let last {", "if range.lowerBound < covered, let last, !BROKEN {", "Verify"),
    Mutant(
        "verify does not see that passages changed places", CORE + "Verify/RangeLedger.swift",
        "if range.bytes.lowerBound < last {", "if range.bytes.lowerBound < last, !BROKEN {", "Verify"),
    Mutant(
        "verify does not see another letter", CORE + "Verify/PrintedLeaf.swift",
        "if index == visible.count || visible[index] != text[place] {",
        "if index == visible.count || visible[index] != text[place] && !(BROKEN && index > 3) {", "Verify"),
    Mutant(
        "verify does not see words at the end of a paragraph", CORE + "Verify/PrintedLeaf.swift",
        "return index == visible.count ? nil : (index, ranges.last?.upperBound ?? 0)",
        "return index == visible.count || BROKEN ? nil : (index, ranges.last?.upperBound ?? 0)", "Verify"),
    # Links
    Mutant(
        "a link to a page that is not there is not told", CORE + "6-Assemble/LinkCheck.swift",
        "if hasFile, fragment.isEmpty || found.contains(link.anchor) { continue }",
        "if hasFile || BROKEN, fragment.isEmpty || found.contains(link.anchor) { continue }", "Link|Trap"),
    Mutant(
        "a link to a place that is not there is not told", CORE + "6-Assemble/LinkScan.swift",
        "known.contains(file) && (anchor == 0 || places.contains(anchor))",
        "known.contains(file) && (BROKEN || anchor == 0 || places.contains(anchor))",
        "Link|Trap"),
    Mutant(
        "two elements of a page have one id", CORE + "6-Assemble/LinkScan.swift",
        "guard !places.insert(anchor) else { return }", "guard !places.insert(anchor), !BROKEN else { return }",
        "Link|Trap|Duplicate"),
    # What update must not decide by itself
    Mutant(
        "a note is carried over a number that changed in its sentence", CORE + "Update/ArticleUpdate.swift",
        "if pairs.isSpelling(sentence, newSentence), pairs.differences(sentence, newSentence).isEmpty {",
        "if pairs.isSpelling(sentence, newSentence), BROKEN || pairs.differences(sentence, newSentence).isEmpty {",
        "Update"),
    Mutant(
        "a fact that changed is not named", "Sources/SiteGenerator/Update/Facts/FactScanner.swift",
        "var facts = NumberFacts.facts(in: scalars)",
        "var facts = NumberFacts.facts(in: scalars).filter { !(BROKEN && $0.kind == .number) }", "Update"),
    Mutant(
        "a note is carried where the sentence before is another and the words point to it",
        CORE + "Update/ArticleUpdate.swift",
        "if isFirst, ReferringWords.stand(in: old.string(sentence)) { return .changed(.before, place) }",
        "if isFirst, ReferringWords.stand(in: old.string(sentence)), !BROKEN { return .changed(.before, place) }",
        "Update"),
    Mutant(
        "a note is carried where little around it is the same", CORE + "Update/ArticleUpdate.swift",
        "guard isSupported else { return .changed(.surroundings, place) }",
        "guard isSupported || BROKEN else { return .changed(.surroundings, place) }", "Update"),
    Mutant(
        "a note is carried to one of two equal places", CORE + "Update/ArticleUpdate.swift",
        "if newPlaces.count > 1 { update.verdict = .ambiguous }",
        "if newPlaces.count > 1, !BROKEN { update.verdict = .ambiguous }", "Update"),
    # What was published, and the preview
    Mutant(
        "an address that was published may vanish from a page", CORE + "6-Assemble/LinkCheck.swift",
        "if paths.contains(ScannedLinks.hash(page)), address.id.map({ found.contains(anchor(page, $0)) }) ?? true {",
        "if paths.contains(ScannedLinks.hash(page)), BROKEN || address.id.map({ found.contains(anchor(page, $0)) }) ?? true {",
        "Address|Living|Record"),
    Mutant(
        "the preview answers to a foreign host", "Sources/Preview/Serving/HostName.swift",
        'guard name == Array("localhost".utf8) || name == Array("127.0.0.1".utf8) else { return false }',
        'guard BROKEN || name == Array("localhost".utf8) || name == Array("127.0.0.1".utf8) else { return false }',
        "PreviewTests"),
    Mutant(
        "the preview follows .. out of its folder", "Sources/Preview/Serving/RequestTarget.swift",
        'guard !part.isEmpty, part != Array(".".utf8), part != Array("..".utf8),',
        'guard !part.isEmpty, part != Array(".".utf8), BROKEN || part != Array("..".utf8),', "PreviewTests"),
    Mutant(
        "a preview shows an explainer as it was before the edit", CORE + "SiteMemory.swift",
        "return zip(frame.names, explainers).map { changed.contains($0) ? nil : $1 }",
        "return zip(frame.names, explainers).map { changed.contains($0) && !BROKEN ? nil : $1 }", "PreviewSite"),
]
