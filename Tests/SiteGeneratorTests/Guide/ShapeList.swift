@testable import SiteGenerator

/// The names that templates may use, as the guide lists them: single values first, then what holds others.
enum ShapeList {
    private static let width = 110

    static var text: String {
        let parts =
            [part("every page", PageShapes.common), part("every page but home", PageShapes.explainerCommon)]
            + PageShapes.all.keys.sorted().map { part($0, own($0)) }
        return parts.joined(separator: "\n")
    }

    /// What one page adds to those of all.
    private static func own(_ page: String) -> ObjectShape {
        let shared = PageShapes.common.names + (page == "home" ? [] : PageShapes.explainerCommon.names)
        let shape = PageShapes.all[page] ?? [:]
        return shape.only(shape.names.filter { !shared.contains($0) })
    }

    private static func part(_ title: String, _ shape: ObjectShape) -> String {
        let entries = shape.names.map { name in
            name == "t" ? ["t", "{", "…", "}"] : entry(name, shape[name] ?? .text, on: title)
        }
        let single = entries.filter { $0.count == 1 }.flatMap(\.self)
        return title + "\n" + ([single] + entries.filter { $0.count > 1 }).map(lines).joined()
    }

    private static func lines(_ words: [String]) -> String {
        var text = ""
        var line = ""
        for word in words {
            if line.isEmpty {
                line = "  " + word
            } else if line.count + word.count + 1 > width {
                text += line + "\n"
                line = "    " + word
            } else {
                line += " " + word
            }
        }
        return line.isEmpty ? "" : text + line + "\n"
    }

    /// A page that shows what another page is for refers to that one.
    private static func entry(_ name: String, _ shape: Shape, on page: String) -> [String] {
        let words = words(name, shape)
        guard page == "print", words.count > 1 else { return words }
        if own("explainer")[name] == shape { return [words[0], "as", "on", "explainer"] }
        if case .object(let object) = shape.whenPresent,
            let other = PageShapes.all.keys.sorted().first(where: { $0 != page && own($0) == object })
        {
            return [words[0], "as", "on", other]
        }
        return words
    }

    private static func words(_ name: String, _ shape: Shape) -> [String] {
        let mark = shape.isOptional ? "?" : ""
        switch shape.whenPresent {
        case .text, .flag, .optional: return [name + mark]
        case .html: return [name + mark + "*"]
        case .texts: return [name + mark, "[", "]"]
        case .object(let object): return [name + mark, "{"] + all(object) + ["}"]
        case .list(let object): return [name + mark, "["] + all(object) + ["]"]
        }
    }

    private static func all(_ object: ObjectShape) -> [String] {
        object.names.flatMap { words($0, object[$0] ?? .text) }
    }
}
