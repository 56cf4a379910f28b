/// What is said where no explainer has the name that was given.
enum UnknownExplainer {
    static func message(_ name: String, nearest: String?, among names: [String]) -> String {
        let known =
            names.isEmpty ? "there is none in content/ yet" : "explainers here: \(names.joined(separator: ", "))"
        let guess = nearest.map { "did you mean `\($0)`? " } ?? ""
        return "sitegen: error: there is no explainer `\(name)`\n  help: \(guess)\(known)\n"
    }
}
