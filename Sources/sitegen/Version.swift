/// The version, told by `--version` and in the names of release archives.
enum Version {
    static let number = "0.1.0"
}
