// swift-tools-version: 6.2
import PackageDescription

// Fuzzers, apart from the package that they are about, so that nobody who builds the tool builds them: `make fuzz`.
let package = Package(
    name: "fuzz",
    dependencies: [.package(name: "sitegen", path: "..")],
    targets: [
        // The driver of libFuzzer, which comes with the compiler.
        .target(name: "CLibFuzzer"),
        // What is checked, and how; the tests run the same over the corpora.
        .target(name: "FuzzChecks", dependencies: [.product(name: "SiteGenerator", package: "sitegen")]),
        .executableTarget(name: "fuzz", dependencies: ["CLibFuzzer", "FuzzChecks"]),
    ],
    swiftLanguageModes: [.v6]
)
