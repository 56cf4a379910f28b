// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
    name: "sitegen",
    products: [
        .executable(name: "sitegen", targets: ["sitegen"]),
        // For Fuzzing/, which is a package of its own; nothing is promised to others.
        .library(name: "SiteGenerator", targets: ["CommonMark", "SiteGenerator", "Preview"]),
    ],
    dependencies: [
        // Each with one exact version, none with dependencies of its own.
        // The command line: usage, completions and errors as other Swift tools have them.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // YAML with the place of every node, which messages need; parsed by libYAML.
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        // Sockets that wait without a thread each, for `sitegen serve`. Its HTTP server is not used: requests without end,
        // and slow ones, stopped it.
        .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    ],
    targets: [
        // Debian's 0.29.0.gfm.6 is the version that is promised and tested.
        .systemLibrary(
            name: "CCmarkGFM",
            pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]
        ),
        // Owns every C pointer.
        .target(
            name: "CommonMark", dependencies: ["CCmarkGFM"],
            swiftSettings: strict + [.strictMemorySafety()]),
        // What the binary carries: templates/, and starter/ of its own folder, taken in by #embed where they stand.
        .target(name: "CBuiltInFiles", exclude: ["list-files", "starter"]),
        .target(
            name: "BuiltInFiles", dependencies: ["CBuiltInFiles"], swiftSettings: strict + [.strictMemorySafety()]),
        // The phases, one folder each.
        .target(
            name: "SiteGenerator",
            dependencies: ["BuiltInFiles", "CommonMark", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        // The server of `sitegen serve`; beside it nothing speaks HTTP.
        .target(
            name: "Preview", dependencies: ["SiteGenerator", .product(name: "FlyingSocks", package: "FlyingFox")],
            swiftSettings: strict),
        .executableTarget(
            name: "sitegen",
            dependencies: [
                "SiteGenerator", "Preview", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .testTarget(name: "CommonMarkTests", dependencies: ["CommonMark"], swiftSettings: strict),
        .testTarget(
            name: "SiteGeneratorTests", dependencies: ["BuiltInFiles", "SiteGenerator", "CommonMark"],
            swiftSettings: strict),
        // Holds a link to Fuzzing/Sources/FuzzChecks: what is fuzzed there is run here over Fuzzing/corpus.
        .testTarget(
            name: "FuzzCorpusTests", dependencies: ["Preview", "SiteGenerator", "CommonMark"], swiftSettings: strict),
        .testTarget(name: "PreviewTests", dependencies: ["Preview", "SiteGenerator"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
