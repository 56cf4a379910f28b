/// Text as a YAML value on one line, whatever it holds.
enum YAMLText {
    /// In double quotes. What YAML would fold, refuse or take for a line end is written as an escape.
    static func quoted(_ text: some StringProtocol) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22, 0x5C:
                result += "\\"
                result.unicodeScalars.append(scalar)
            case 0x09: result += "\\t"
            case 0x0A: result += "\\n"
            case 0x20...0x7E, 0xA1...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
                result.unicodeScalars.append(scalar)
            default:
                let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
                result += "\\u" + String(repeating: "0", count: 4 - hexadecimal.utf8.count) + hexadecimal
            }
        }
        return result + "\""
    }
}
