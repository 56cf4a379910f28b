/// Gives blocks their addresses: `b-` and six characters of the hash of their text, so that an address does not move
/// when something is inserted before it; equal ones are numbered in order.
struct BlockIDs {
    private var counts: [String: Int] = [:]

    mutating func id(for text: [UInt8]) -> String {
        let id = "b-" + FNV1a.base32(text)
        counts[id, default: 0] += 1
        let count = counts[id] ?? 1
        return count == 1 ? id : "\(id)-\(count)"
    }
}
