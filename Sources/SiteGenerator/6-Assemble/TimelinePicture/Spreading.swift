/// Pushes things apart as little as possible.
enum Spreading {
    /// Positions in the given order, each at least its predecessor's plus that one's length and the gap, with the least
    /// sum of squared distances from the places wanted. Pool adjacent violators (Ayer and others, 1955): linear.
    static func positions(near wanted: [Double], lengths: [Double], gap: Double) -> [Double] {
        var offsets: [Double] = []
        offsets.reserveCapacity(wanted.count)
        var offset = 0.0
        for length in lengths {
            offsets.append(offset)
            offset += length + gap
        }
        var pools: [(value: Double, count: Double)] = []
        for (index, place) in wanted.enumerated() {
            pools.append((place - offsets[index], 1))
            while pools.count > 1, pools[pools.count - 2].value > pools[pools.count - 1].value {
                let last = pools.removeLast()
                let pool = pools[pools.count - 1]
                let count = pool.count + last.count
                pools[pools.count - 1] = ((pool.value * pool.count + last.value * last.count) / count, count)
            }
        }
        var positions: [Double] = []
        positions.reserveCapacity(wanted.count)
        for pool in pools {
            for _ in 0..<Int(pool.count) { positions.append(pool.value + offsets[positions.count]) }
        }
        return positions
    }

    /// The same, within limits: what reaches past the end is moved back, then what reaches past the start forward.
    static func positions(
        near wanted: [Double], lengths: [Double], gap: Double, from low: Double, to high: Double
    ) -> [Double] {
        var positions = positions(near: wanted, lengths: lengths, gap: gap)
        var limit = high
        for index in positions.indices.reversed() {
            positions[index] = min(positions[index], limit - lengths[index])
            limit = positions[index] - gap
        }
        limit = low
        for index in positions.indices {
            positions[index] = max(positions[index], limit)
            limit = positions[index] + lengths[index] + gap
        }
        return positions
    }
}
