/// `print.css`: the heads of the printed pages, which hold words of the explainer and so cannot stand in the site's style
/// sheet. As in a book, the whole is named on the left page and the part on the right one, each at the outer edge.
struct RunningHeads {
    let title: String
    /// Ids of the elements that begin on a new page, and what stands over their pages. Each is a named page of its own.
    let parts: [(id: String, title: String)]

    var css: [UInt8] {
        var css = Array("@charset \"utf-8\";\n".utf8)
        if parts.isEmpty {
            css += Array("@page { @top-right { content: ".utf8)
            Self.write(title, to: &css)
            css += Array("; } }\n".utf8)
        } else {
            css += Array("@page :left { @top-left { content: ".utf8)
            Self.write(title, to: &css)
            css += Array("; } }\n".utf8)
        }
        for part in parts {
            css += Array("@page \(part.id):right { @top-right { content: ".utf8)
            Self.write(part.title, to: &css)
            css += Array("; } }\n#\(part.id) { page: \(part.id); }\n".utf8)
        }
        css += Array("@page :first { @top-left { content: none; } @top-right { content: none; } }\n".utf8)
        return css
    }

    /// A string of CSS (https://www.w3.org/TR/css-syntax-3/#string-token-diagram).
    private static func write(_ text: String, to css: inout [UInt8]) {
        css.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): css += [UInt8(ascii: "\\"), byte]
            case ..<0x20, 0x7F: css.append(0x20)
            default: css.append(byte)
            }
        }
        css.append(UInt8(ascii: "\""))
    }
}
