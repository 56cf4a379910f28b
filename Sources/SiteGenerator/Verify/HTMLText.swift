/// Text with character references, as it stands in an attribute.
enum HTMLText {
    static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(ASCII.ampersand) else { return String(decoding: bytes, as: UTF8.self) }
        let all = Array(bytes)
        var result = String.UnicodeScalarView()
        var start = 0
        var index = 0
        while index < all.count {
            guard all[index] == ASCII.ampersand, let reference = HTMLReference(at: index, in: all, end: all.count)
            else {
                index += 1
                continue
            }
            result += String(decoding: all[start..<index], as: UTF8.self).unicodeScalars
            result.append(reference.first)
            if let second = reference.second { result.append(second) }
            index += reference.length
            start = index
        }
        result += String(decoding: all[start...], as: UTF8.self).unicodeScalars
        return String(result)
    }
}
