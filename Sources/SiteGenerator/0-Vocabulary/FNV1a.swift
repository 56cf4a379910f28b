/// FNV-1a, 64 bits (Fowler, Noll, Vo): a quick hash with no seed, the same on every run and machine. It guards against
/// accidents, not against attackers.
enum FNV1a {
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 { hash(bytes, after: 0xcbf2_9ce4_8422_2325) }

    /// The hash of what was hashed before, and these bytes after it.
    static func hash(_ bytes: some Sequence<UInt8>, after start: UInt64) -> UInt64 {
        var hash = start
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash
    }

    /// Six characters of the alphabet a–z, 2–7 (RFC 4648, base 32, lower case) made of 30 bits of the hash.
    static func base32(_ bytes: some Sequence<UInt8>) -> String {
        let hash = hash(bytes)
        let folded = hash ^ hash >> 30 ^ hash >> 60
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
        return UTF8Text.string((0..<6).map { alphabet[Int(folded >> UInt64($0 * 5) & 31)] })
    }
}
