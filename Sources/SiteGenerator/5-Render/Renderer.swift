struct Renderer {
    static func render(_ composed: ComposedExplainer, _ log: inout DiagnosticLog) -> RenderedExplainer {
        RenderedExplainer(resolved: composed.resolved, front: [], frontEndnotes: [], chapters: [], preface: [])
    }
}
