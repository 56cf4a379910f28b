/// An element of the page that is not closed yet.
struct OpenElement {
    let name: String
    /// Where its start tag stands in the page, in bytes.
    let offset: Int
    let traits: HTMLTraits
    /// The traits of this element and of everything it stands in.
    let inside: HTMLTraits
    /// Whether it, or something around it, is marked as ours.
    let isOurs: Bool
    /// Whether no reader ever sees text in it.
    let isConcealed: Bool
    /// Why a reader does not see text in it as plain text; nil if nothing is in the way.
    let veil: Veil?
    /// The same for its `<summary>`, which a closed `<details>` shows.
    let summaryVeil: Veil?
    /// Whether the veil or the mark as ours is its own and not inherited. Only its own end tag, in its place, may then
    /// close it: a browser might keep it open over any other, and what follows would be hidden or ours.
    let closesInPlace: Bool
    var hasSummary = false
    /// Whether something stands in it already that is shown.
    var hasContent = false
    let attributes: [HTMLAttribute]
    /// Its index in the page's `StyledText`, once article text was read in it.
    var styled: Int?
    /// Which of our words a reader takes for ours: a link, or what stands in brackets.
    let isReference: Bool

    init(_ tag: HTMLTag, _ traits: HTMLTraits, _ page: [UInt8], in parent: OpenElement?) {
        name = tag.name
        offset = tag.offset
        self.traits = traits
        inside = (parent?.inside ?? []).union(traits)
        isOurs = parent?.isOurs ?? false || tag.has("data-ours")
        isConcealed =
            parent?.isConcealed ?? false || traits.contains(.conceals) || tag.has("hidden")
            || tag.name == "dialog" && !tag.has("open")
        attributes = tag.attributes
        isReference = parent?.isReference ?? false || tag.name == "a" || tag.name == "button"
        let isShownSummary = tag.name == "summary" && parent?.name == "details" && parent?.hasSummary == false
        let inherited = isShownSummary ? parent?.summaryVeil : parent?.veil
        let own = Veil(tag, traits, page)
        // What hides a text hides it whatever else is around it.
        veil = inherited?.effect != .hides && own?.effect == .hides ? own : inherited ?? own
        closesInPlace = own != nil || tag.has("data-ours")
        let attributeVeil = tag.name == "details" ? Veil(attributesOf: tag, page) : nil
        summaryVeil = inherited ?? attributeVeil
    }
}

/// What stands between a reader and a text.
struct Veil {
    enum Effect {
        case hides, strikes, restyles
    }

    let effect: Effect
    /// As a message names it: an element, or an attribute and its element.
    let cause: String
    /// Where its start tag stands in the page, in bytes.
    let offset: Int

    private init(_ effect: Effect, _ cause: String, _ tag: HTMLTag) {
        self.effect = effect
        self.cause = cause
        offset = tag.offset
    }

    /// Nil for a tag that leaves its text as it is.
    init?(_ tag: HTMLTag, _ traits: HTMLTraits, _ page: [UInt8]) {
        if traits.contains(.hides) {
            self.init(.hides, "<\(tag.name)>", tag)
        } else if tag.name == "details", !tag.has("open") || tag.has("name") {
            // Of several with one name a browser opens only the first.
            self.init(.hides, tag.has("open") ? "<details> with a name" : "<details> without `open`", tag)
        } else if tag.name == "dialog", !tag.has("open") {
            self.init(.hides, "<dialog> without `open`", tag)
        } else if let veil = Veil(attributesOf: tag, page) {
            self = veil
        } else if traits.contains(.strikes) {
            self.init(.strikes, "<\(tag.name)>", tag)
        } else if traits.contains(.restyles) {
            self.init(.restyles, "<\(tag.name)>", tag)
        } else {
            return nil
        }
    }

    init?(attributesOf tag: HTMLTag, _ page: [UInt8]) {
        for attribute in tag.attributes {
            let isSilent =
                attribute.name == "role" && Self.silencingRoles.contains(HTMLReader.name(page[attribute.value]))
            guard let effect = isSilent ? .hides : Self.effects[attribute.name] else { continue }
            self.init(effect, "`\(attribute.name)` on <\(tag.name)>", tag)
            return
        }
        return nil
    }

    /// `aria-hidden` counts whatever its value is: `false` has no use on article text.
    private static let effects: [String: Effect] = [
        "hidden": .hides, "popover": .hides, "inert": .hides, "aria-hidden": .hides,
        "style": .restyles, "bgcolor": .restyles, "text": .restyles, "background": .restyles,
        "link": .restyles, "vlink": .restyles, "alink": .restyles,
    ]

    /// Emphasis in a plain text.
    init(emphasis tag: HTMLTag) { self.init(.restyles, "<\(tag.name)>", tag) }

    /// For an element of the article, or one in it: what is read out in place of its text.
    init?(namesOf tag: HTMLTag) {
        for attribute in tag.attributes {
            let isName = ["aria-label", "aria-labelledby", "aria-description", "aria-braillelabel"].contains(
                attribute.name)
            guard isName else { continue }
            self.init(.hides, "`\(attribute.name)` on <\(tag.name)>", tag)
            return
        }
        return nil
    }

    /// Roles whose content is not read out as text, or as text that was taken back.
    private static let silencingRoles: Set = [
        "button", "checkbox", "graphics-symbol", "img", "image", "meter", "menuitem", "none", "option", "presentation",
        "progressbar", "radio", "scrollbar", "separator", "slider", "switch", "tab", "deletion",
    ]
}
