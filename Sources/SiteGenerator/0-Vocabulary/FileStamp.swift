/// What a disk says of a file without its being read.
struct FileStamp: Sendable {
    struct Numbers: Equatable, Sendable {
        let device: Int
        let file: Int
        /// In bytes.
        let size: Int
        /// Nanoseconds since 1970.
        let written: Int
        /// The same, of the last change of any kind, which no program can set.
        let changed: Int
    }

    let numbers: Numbers
    /// Whether the last change was long enough before the look that another one would have another time. Disks keep time
    /// in ticks of some milliseconds.
    let isSettled: Bool

    /// Whether a file that has this stamp now still has the bytes that were read when it had another.
    func promisesBytes(of earlier: FileStamp) -> Bool { earlier.isSettled && numbers == earlier.numbers }
}
