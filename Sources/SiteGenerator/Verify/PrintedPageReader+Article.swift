extension PrintedPageReader {
    /// What the attributes of ours say of the innermost open element.
    mutating func readRoles(_ tag: HTMLTag) {
        let element = open[open.count - 1]
        if tag.has("data-article") {
            if containerDepth != nil {
                report(.nested, at: tag.offset, VerifyMessage.nestedContainer)
            } else {
                enterContainer(tag)
                if element.isOurs { report(.misplaced, at: tag.offset, VerifyMessage.containerInOurs) }
            }
        }
        guard let value = tag.value(of: "data-src") else { return }
        guard containerDepth != nil else {
            return report(.misplaced, at: tag.offset, VerifyMessage.outsideContainer)
        }
        guard !element.isOurs else { return report(.misplaced, at: tag.offset, VerifyMessage.sourceInOurs) }
        guard leaf == nil else {
            leaf?.isSettled = true
            return report(.nested, at: tag.offset, VerifyMessage.nestedSource)
        }
        enterLeaf(element, page.bytes[value])
    }

    private mutating func enterContainer(_ tag: HTMLTag) {
        containerDepth = open.count - 1
        containerCount += 1
        containerIsSettled = false
        containerIsFront = tag.value(of: "data-article").map { page.bytes[$0].elementsEqual("front".utf8) } ?? false
    }

    private mutating func enterLeaf(_ element: OpenElement, _ value: ArraySlice<UInt8>) {
        var slices: [Range<Int>] = []
        switch PrintedRange.parse(value, of: text) {
        case .success(let ranges): slices = ranges
        case .failure(let complaint):
            let shown = QuotedText(bytes: page.bytes).quote(value.startIndex..<value.endIndex)
            report(.badRange, at: element.offset, VerifyMessage.badRange(shown, complaint.reason))
        }
        leaf = PrintedLeaf(ranges: slices, offset: element.offset, depth: open.count - 1)
        for slice in slices {
            ranges.append(
                PrintedRange(
                    bytes: slice, page: pageIndex, offset: element.offset, container: containerCount,
                    isFront: containerIsFront))
        }
        if let veil = element.veil { reportVeil(veil) }
    }

    mutating func reportVeil(_ veil: Veil) {
        guard let leaf, !leaf.isSettled else { return }
        self.leaf?.isSettled = true
        let message = VerifyMessage.veiled(veil)
        let code: VerifyFinding.Code
        switch veil.effect {
        case .hides: code = .hidden
        case .strikes: code = .struck
        case .restyles: code = .restyled
        }
        report(code, at: leaf.offset, article: leaf.ranges.first?.lowerBound, message)
    }

    mutating func finishLeaf() {
        guard let leaf else { return }
        self.leaf = nil
        directions = []
        guard !leaf.isSettled else { return }
        guard let place = leaf.firstDifference(from: text) else {
            bytesProved += leaf.length
            return
        }
        report(
            .differs, at: leaf.pageOffset(of: place.visible), article: place.article,
            VerifyMessage.differs(leaf, place, text))
    }
}
