import Testing

@testable import SiteGenerator

@Suite("sitegen templates") struct TemplateCopiesTests {
    private let folder: TemporaryFolder
    private let copies: TemplateCopies
    private let name = "assets/site.css"

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("title: Site\nlanguage: en\n", to: "content/site.yaml")
        copies = TemplateCopies(siteFolder: folder.path)
    }

    private var state: TemplateCopies.State? { copies.states().first { $0.name == name }?.state }

    private func messages() throws -> String {
        let tree = try Loader(siteFolder: folder.path).load()
        var log = DiagnosticLog()
        _ = SiteParser.parse(tree, &log)
        var printer = DiagnosticPrinter(sources: tree)
        return printer.print(log.diagnostics)
    }

    @Test("a copy is the built-in file, is never written over, and is the site's own once it is changed")
    func copy() throws {
        #expect(state == .builtIn)
        guard case .done = try copies.copy(name) else { throw DiskError(reading: name) }
        #expect(try Disk.read(folder.path + "/templates/" + name) == TemplateCopies.text(name))
        #expect(state == .same)
        guard case .present = try copies.copy("templates/" + name) else { throw DiskError(reading: name) }
        try folder.write("body { color: red }", to: "templates/" + name)
        #expect(state == .own)
        #expect(try messages() == "")
        guard case .unknown(nearest: name) = try copies.copy("assets/sitecss") else { throw DiskError(reading: name) }
        guard case .absent = try copies.keep("head.mustache") else { throw DiskError(reading: name) }
    }

    @Test("a copy of what has changed since is told by every build, until it is deleted, kept, or the same again")
    func outdated() throws {
        let old = String(repeating: "0", count: 64) + "  " + name + "\n"
        try folder.write(old, to: "templates/.built-in")
        #expect(try messages() == "")
        try folder.write("body { color: red }", to: "templates/" + name)
        #expect(state == .outdated)
        let printed = try messages()
        #expect(printed.hasPrefix("\(folder.path)/templates/\(name): warning: this is a copy of a built-in file"))
        #expect(printed.contains("sitegen templates --keep \(name)"))
        guard case .done = try copies.keep(name) else { throw DiskError(reading: name) }
        #expect(state == .own)
        #expect(try messages() == "")
        try folder.write(old, to: "templates/.built-in")
        try Disk.removeFile(folder.path + "/templates/" + name)
        #expect(try messages() == "" && state == .builtIn)
    }

    @Test("messages name files from where the user stands")
    func places() throws {
        try folder.write("title: Site\n", to: "content/site.yaml")
        let printed = try messages()
        #expect(printed.hasPrefix("\(folder.path)/content/site.yaml:1:1: error: "), "\(printed)")
        #expect(SourceTree(files: [], siteFolder: "../a/").shown("content/x") == "../a/content/x")
        #expect(SourceTree(files: [], siteFolder: "a").shown("public/x") == "public/x")
        #expect(SourceTree(files: []).shown("content/x") == "content/x")
    }
}
