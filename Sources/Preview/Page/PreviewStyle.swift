/// The preview's style sheets.
enum PreviewStyle {
    /// For the page: marks of drafts, and the preview's own pages.
    static let page = """
        b.draft { padding-inline: .45em; border: 1px dashed; border-radius: .2em; font-size: .8125em; font-weight: 600; }
        .note:has(b.draft) .card { outline: 2px dashed currentColor; outline-offset: 4px; }
        .sitegen-own { max-inline-size: 60rem; margin: 0 auto; padding: 1.5rem 1rem; font: 1rem/1.6 system-ui, sans-serif; color-scheme: light dark; overflow-wrap: anywhere; }
        .sitegen-own h1 { font-size: 1.375rem; line-height: 1.3; }
        .sitegen-own code, .sitegen-own pre { font: .875rem/1.5 ui-monospace, monospace; }
        .sitegen-own pre { overflow-x: auto; padding: .75rem; border: 1px solid; border-radius: .3rem; overflow-wrap: normal; }
        .sitegen-own :focus-visible { outline: 3px solid; outline-offset: 2px; }
        @media print { sitegen-preview { display: none; } }

        """

    /// For what stands over the page.
    static let panel = """
        :host { --sg-paper: #fff; --sg-ink: #1c1b1a; --sg-muted: #57534e; --sg-line: #78716c; --sg-bad: #b3261e; --sg-mark: #fdecea; all: initial !important; color-scheme: light dark; }
        @media (prefers-color-scheme: dark) { :host { --sg-paper: #22201f; --sg-ink: #f0edea; --sg-muted: #bdb6ae; --sg-line: #8c857d; --sg-bad: #ffb4ab; --sg-mark: #3a2523; } }
        * { box-sizing: border-box; }
        section { color: var(--sg-ink); background: var(--sg-paper); border: 1px solid var(--sg-line); font: 15px/1.5 system-ui, sans-serif; text-align: start; box-shadow: 0 .3rem 1.5rem rgb(0 0 0 / .35); }
        .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; margin: 0; }
        .problems { position: fixed; z-index: 2147483647; inset: auto 0 0 0; max-block-size: 60vh; overflow: auto; overscroll-behavior: contain; border-width: 3px 0 0; border-color: var(--sg-bad); }
        .problems header { position: sticky; inset-block-start: 0; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; padding: .6rem 3.5rem .6rem 1rem; background: var(--sg-paper); border-block-end: 1px solid var(--sg-line); }
        .problems h2 { margin: 0; font-size: 1rem; color: var(--sg-bad); }
        .problems header p { margin: 0; color: var(--sg-muted); }
        .problems ol { margin: 0; padding: 0 1rem 1rem; list-style: none; }
        .problems li { margin-block-start: .8rem; }
        .what { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
        pre { margin: .3rem 0 0; padding: .5rem .7rem; background: var(--sg-mark); overflow-x: auto; font: 13px/1.5 "Noto Sans Mono CJK JP", ui-monospace, monospace; white-space: pre; }
        button { font: inherit; color: inherit; background: none; border: 1px solid var(--sg-line); border-radius: .3rem; min-block-size: 2.2rem; padding: .2rem .7rem; cursor: pointer; }
        button:hover { background: var(--sg-mark); }
        :focus-visible { outline: 3px solid var(--sg-ink); outline-offset: 2px; }
        .hide { position: absolute; inset-block-start: .45rem; inset-inline-end: .6rem; min-inline-size: 2.2rem; padding: 0; font-size: 1.2rem; line-height: 1; }
        .stubs { position: absolute; z-index: 2147483646; inline-size: max-content; padding: .45rem 3.3rem .45rem .6rem; border-radius: .4rem; }
        .kinds { display: flex; flex-wrap: wrap; gap: .4rem; }
        kbd { padding: 0 .35em; border: 1px solid var(--sg-line); border-radius: .2rem; font: 600 13px/1.4 ui-monospace, monospace; color: var(--sg-muted); }
        .stubs p { margin: .3rem 0 0; }
        .stubs .why { margin: .3rem 0; }
        .remark { color: var(--sg-muted); }
        .done { margin-inline-end: -2.7rem; }
        .done p { font-weight: 600; }
        .done pre { max-block-size: 12rem; white-space: pre-wrap; overflow-wrap: anywhere; }
        @media (forced-colors: active) { section { border: 2px solid; } }

        """
}
