/// Finds numbers with digits of two sets in them: ١2٣.
enum MixedDigits {
    static func find(in block: ScannedBlock, _ number: Int) -> [Damage] {
        var found: [Damage] = []
        var index = 0
        while index < block.scalars.count {
            guard let first = set(block.scalars[index]) else {
                index += 1
                continue
            }
            let start = index
            var isMixed = false
            while index < block.scalars.count, let set = set(block.scalars[index]) {
                isMixed = isMixed || set != first
                index += 1
            }
            if isMixed { found.append(Damage(block: number, range: start..<index, kinds: [.mixedDigits])) }
        }
        return found
    }

    /// The zero of the digit's set: ASCII, Arabic, Persian, and those of the scripts of India.
    private static func set(_ scalar: Unicode.Scalar) -> UInt32? {
        switch scalar.value {
        case 0x30...0x39: 0x30
        case 0x660...0x669: 0x660
        case 0x6F0...0x6F9: 0x6F0
        case 0x966...0x96F: 0x966
        case 0x9E6...0x9EF: 0x9E6
        default: nil
        }
    }
}
