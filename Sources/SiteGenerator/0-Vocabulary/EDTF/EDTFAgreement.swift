extension EDTFDate {
    /// Whether one of two dates says what the other says, or the same with more detail; what is qualified as rough or
    /// uncertain is compared without that.
    func agrees(with other: EDTFDate) -> Bool {
        func plain(_ date: EDTFDate) -> String { date.edtf.filter { !"~?%".contains($0) } }
        let (left, right) = (plain(self), plain(other))
        return left == right || left.hasPrefix(right + "-") || right.hasPrefix(left + "-")
    }
}
