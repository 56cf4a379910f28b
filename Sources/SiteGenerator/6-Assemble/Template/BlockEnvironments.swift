/// Which blocks are filled, and with what, at one place of a page. Each set that occurs gets a number, so that two
/// places with the same set can be told by comparing numbers.
struct BlockEnvironments {
    /// The number of the set in which no block is filled.
    static let none = 0

    /// What a block is filled with.
    struct Filling: Hashable {
        /// The template that holds the words.
        let template: Int
        /// An index into that template's blocks.
        let block: Int
        /// The set in force where the words are written, which holds for blocks inside them.
        let environment: Int
    }

    private var sets: [[String: Filling]] = [[:]]
    private var numbers: [[String: Filling]: Int] = [[:]: none]

    func filling(of block: String, in environment: Int) -> Filling? {
        sets[environment][block]
    }

    /// The set with more fillings. One that is there already stays: the page wins over its layout, and that over the
    /// layout's own layout.
    mutating func adding(_ fillings: [String: Filling], to environment: Int) -> Int {
        let set = sets[environment].merging(fillings) { outer, _ in outer }
        if let number = numbers[set] { return number }
        sets.append(set)
        numbers[set] = sets.count - 1
        return sets.count - 1
    }
}
