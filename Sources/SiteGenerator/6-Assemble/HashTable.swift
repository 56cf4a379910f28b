/// A set of 64-bit hashes, which need no hashing of their own: a table with a fixed rule where a collision goes.
struct HashTable: Sendable {
    /// 0 for an empty place.
    private var places: [UInt64]
    private(set) var count = 0

    init(capacity: Int = 16) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        places = [UInt64](repeating: 0, count: size)
    }

    /// Says whether it was not there before.
    @discardableResult
    mutating func insert(_ hash: UInt64) -> Bool {
        if (count + 1) * 2 > places.count { grow() }
        let hash = hash == 0 ? 1 : hash
        let place = Self.place(of: hash, in: places)
        if places[place] == hash { return false }
        places[place] = hash
        count += 1
        return true
    }

    func contains(_ hash: UInt64) -> Bool {
        let hash = hash == 0 ? 1 : hash
        return places[Self.place(of: hash, in: places)] == hash
    }

    /// All of them, in an order that depends only on what was inserted, and when.
    var hashes: [UInt64] { places.filter { $0 != 0 } }

    private mutating func grow() {
        var larger = [UInt64](repeating: 0, count: places.count * 2)
        for hash in places where hash != 0 { larger[Self.place(of: hash, in: larger)] = hash }
        places = larger
    }

    /// Where a hash is, or would be put.
    private static func place(of hash: UInt64, in places: [UInt64]) -> Int {
        let mask = UInt64(places.count - 1)
        var place = (hash ^ hash >> 32) & mask
        while places[Int(place)] != 0, places[Int(place)] != hash { place = (place + 1) & mask }
        return Int(place)
    }
}
