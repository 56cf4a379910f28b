import CCmarkGFM

/// The C library: the only place that holds its pointers. None of them outlives the call that made it.
enum CMark {
    static var version: String { unsafe String(cString: cmark_version_string()) }

    /// Registration sets plain C globals, so it happens once, before the first parse.
    private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

    private static let options = CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES

    /// The tree of a document, without `sentinel` in its literals, URLs and titles.
    static func read(_ markdown: [UInt8], removing sentinel: [UInt8]?, htmlAsText: Bool) -> TreeReader {
        unsafe withTree(of: markdown, htmlAsText: htmlAsText) { root, _ in
            var reader = TreeReader(removing: sentinel)
            unsafe reader.read(root)
            return reader
        }
    }

    static func renderHTML(_ markdown: [UInt8], htmlAsText: Bool) -> [UInt8] {
        unsafe withTree(of: markdown, htmlAsText: htmlAsText) { root, parser in
            let extensions = unsafe cmark_parser_get_syntax_extensions(parser)
            guard let html = unsafe cmark_render_html(root, options, extensions) else { return [] }
            defer { unsafe cmark_get_default_mem_allocator().pointee.free(html) }
            return unsafe Array(UnsafeRawBufferPointer(start: html, count: length(of: html)))
        }
    }

    private static func withTree<Result>(
        of markdown: [UInt8], htmlAsText: Bool, _ body: (_ root: OpaquePointer, _ parser: OpaquePointer) -> Result
    ) -> Result {
        _ = registered
        // The default allocator: the library's arena is one global for all threads.
        let parser = unsafe cmark_parser_new(options)!
        defer { unsafe cmark_parser_free(parser) }
        unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"))
        unsafe markdown.withUnsafeBytes { buffer in
            if let start = buffer.baseAddress {
                unsafe cmark_parser_feed(parser, start.assumingMemoryBound(to: CChar.self), buffer.count)
            }
        }
        let root = unsafe cmark_parser_finish(parser)!
        defer { unsafe cmark_node_free(root) }
        if htmlAsText { unsafe turnHTMLIntoText(below: root) }
        return unsafe body(root, parser)
    }

    /// Puts text in the place of raw HTML, and a paragraph in that of an HTML block.
    private static func turnHTMLIntoText(below root: OpaquePointer) {
        var found: [OpaquePointer] = unsafe []
        let iterator = unsafe cmark_iter_new(root)
        while true {
            let event = unsafe cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = unsafe cmark_iter_get_node(iterator) else { break }
            let type = unsafe cmark_node_get_type(node)
            if event == CMARK_EVENT_ENTER, type == CMARK_NODE_HTML_INLINE || type == CMARK_NODE_HTML_BLOCK {
                unsafe found.append(node)
            }
        }
        unsafe cmark_iter_free(iterator)
        for index in unsafe found.indices {
            let node = unsafe found[index]
            guard let text = unsafe cmark_node_new(CMARK_NODE_TEXT), let literal = unsafe cmark_node_get_literal(node)
            else { continue }
            if unsafe cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE {
                unsafe cmark_node_set_literal(text, literal)
                unsafe cmark_node_insert_before(node, text)
            } else {
                var bytes = unsafe Array(UnsafeRawBufferPointer(start: literal, count: length(of: literal)))
                while bytes.last == 10 { bytes.removeLast() }
                bytes.append(0)
                unsafe bytes.withUnsafeBytes { buffer in
                    _ = unsafe cmark_node_set_literal(text, buffer.baseAddress?.assumingMemoryBound(to: CChar.self))
                }
                guard let paragraph = unsafe cmark_node_new(CMARK_NODE_PARAGRAPH) else { continue }
                unsafe cmark_node_append_child(paragraph, text)
                unsafe cmark_node_insert_before(node, paragraph)
            }
            unsafe cmark_node_unlink(node)
            unsafe cmark_node_free(node)
        }
    }

    /// `strlen`, which is not worth importing the C library for.
    static func length(of string: UnsafePointer<CChar>) -> Int {
        var count = 0
        while unsafe string[count] != 0 { count += 1 }
        return count
    }
}
