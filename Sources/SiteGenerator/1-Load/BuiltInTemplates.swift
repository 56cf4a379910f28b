import BuiltInFiles

/// The templates, assets and interface strings that the binary carries.
enum BuiltInTemplates {
    static let folder = "templates/"

    /// All but the README, which is for people.
    static let files = BuiltInFile.all.filter { $0.path.hasPrefix(folder) && $0.path != readme }.map {
        SourceFile(path: $0.path, bytes: $0.bytes)
    }

    /// Whether a site's file is the built-in one to the byte.
    static func isBuiltIn(_ file: SourceFile) -> Bool {
        files.contains { $0.path == file.path && $0.bytes == file.bytes }
    }

    /// Says how to change the look.
    static let readme = folder + "README.md"

    /// Languages of the built-in interface, as their files name them.
    static let languages = files.map(\.path).filter { $0.hasPrefix(InterfaceStrings.folder) }.map {
        String($0.dropFirst(InterfaceStrings.folder.utf8.count).prefix { $0 != "." })
    }
}
