/// The known name that someone who wrote `name` most likely meant, or nil when none is close.
func nearestName(to name: String, among known: some Sequence<String>) -> String? {
    let written = Array(name.utf8)
    let limit = written.count < 3 ? 0 : max(1, written.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in Set(known).sorted() where abs(candidate.utf8.count - written.count) <= limit {
        let distance = editDistance(written, Array(candidate.utf8))
        if distance <= limit, distance < best?.distance ?? .max {
            best = (distance, candidate)
        }
    }
    return best?.name
}

/// The number of bytes to insert, delete, replace or swap with their neighbour to make one name of the other.
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
                cost = min(cost, beforeLast[j - 1] + 1)
            }
            row.append(cost)
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}
