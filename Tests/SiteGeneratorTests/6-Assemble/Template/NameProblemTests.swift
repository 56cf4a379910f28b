import Testing

@testable import SiteGenerator

/// What is wrong in a template on the page that uses it: names that it does not have, or uses as something else.
@Suite struct NameProblemTests {
    static let page: ObjectShape = [
        "title": .text, "body": .html, "draft": .flag, "tags": .texts, "url": .optional(.text),
        "intro": .optional(.html),
        "author": .object(["name": .text]), "editor": .optional(.object(["name": .text, "site": .optional(.text)])),
        "chapters": .list(["heading": .text, "notes": .list(["words": .text])]),
    ]
    static let known =
        "known: `author`, `body`, `chapters`, `draft`, `editor`, `intro`, `tags`, `title`, `url`"

    static let unknown = [
        ProblemCase(
            "a near name", "<h1>{{«titel»}}</h1>", page, says: "there is no `titel` here (did you mean `title`?)"),
        ProblemCase("no near name", "{{«publisher»}}", page, says: "there is no `publisher` here (\(known))"),
        ProblemCase("no names at all", "{{«x»}}", says: "there is no `x` here (nothing has a name here)"),
        ProblemCase(
            "of a section", "{{#«chapter»}}{{x}}{{/chapter}}", page,
            says: "there is no `chapter` here (did you mean `chapters`?)"),
        ProblemCase(
            "of an inverted section", "{{^«drafts»}}{{/drafts}}", page,
            says: "there is no `drafts` here (did you mean `draft`?)"),
        ProblemCase("after a dot", "{{«author.nam»}}", page, says: "`author` has no `nam` (did you mean `name`?)"),
        ProblemCase(
            "not looked for further out after a dot", "{{«author.title»}}", page,
            says: "`author` has no `title` (known: `name`)"),
        ProblemCase(
            "outer names are near too", "{{#chapters}}{{«titel»}}{{/chapters}}", page,
            says: "there is no `titel` here (did you mean `title`?)"),
        ProblemCase(
            "a dot before", "{{#author}}{{«.title»}}{{/author}}", page, says: "there is no `title` here (known: `name`)"
        ),
        ProblemCase(
            "outside its section", "{{«heading»}}", page,
            says: "there is no `heading` here (`chapters` has one: print it inside `{{#chapters}}…{{/chapters}}`)"),
        ProblemCase(
            "all are reported", "{{«a»}}{{#chapters}}{{«b»}}{{/chapters}}", ["chapters": .list([:])],
            says: "there is no `a` here (known: `chapters`)", "there is no `b` here (known: `chapters`)"),
    ]

    static let use = [
        ProblemCase(
            "HTML as text", "«{{body}}»", page,
            says: "`body` is HTML, and its tags would be printed as text (write `{{{body}}}`)"),
        ProblemCase(
            "text as HTML", "«{{{title}}}»«{{&title}}»", page,
            says: "`title` is text, and a `<` in it would become HTML (write `{{title}}`)",
            "`title` is text, and a `<` in it would become HTML (write `{{title}}`)"),
        ProblemCase(
            "text of a list as HTML", "{{#tags}}«{{{.}}}»{{/tags}}", page,
            says: "`.` is text, and a `<` in it would become HTML (write `{{.}}`)"),
        ProblemCase(
            "a list", "«{{chapters}}»", page,
            says: "`chapters` is a list, which cannot be printed itself (write `{{#chapters}}…{{/chapters}}`)"),
        ProblemCase(
            "texts", "«{{tags}}»", page,
            says: "`tags` is a list of texts, which cannot be printed itself (write `{{#tags}}{{.}}{{/tags}}`)"),
        ProblemCase(
            "a flag", "«{{draft}}»", page,
            says: "`draft` is a flag, which cannot be printed itself (write `{{#draft}}…{{/draft}}`)"),
        ProblemCase(
            "an object", "«{{{author}}}»", page,
            says:
                "`author` is an object, which cannot be printed itself (write the name of what it holds: `{{author.…}}`)"
        ),
        ProblemCase(
            "the page itself", "«{{.}}»", page,
            says: "`.` is an object, which cannot be printed itself (write the name of what it holds)"),
        ProblemCase(
            "a flag is the innermost thing in its section", "{{#draft}}«{{.}}»{{/draft}}", page,
            says:
                "`.` is a flag, which cannot be printed itself (a flag decides whether a part is printed; give the value a name)"
        ),
        ProblemCase(
            "names inside a list", "{{«chapters.heading»}}", page,
            says:
                "`chapters` is a list, which has no names inside (write `{{#chapters}}…{{/chapters}}` and use the names of its items inside)"
        ),
        ProblemCase(
            "names inside text", "{{«title.x»}}", page,
            says: "`title` is text, which has no names inside (take away what stands after `title`)"),
    ]

    static let sections = [
        ProblemCase(
            "over text", "«{{#title}}»a{{/title}}", page,
            says:
                "`title` is text, always there, so the part would always be printed (remove the section tags and keep what is inside)"
        ),
        ProblemCase(
            "over HTML", "«{{#body}}»a{{/body}}", page,
            says:
                "`body` is HTML, always there, so the part would always be printed (remove the section tags and keep what is inside)"
        ),
        ProblemCase(
            "inverted, over an object", "«{{^author}}»a{{/author}}", page,
            says:
                "`author` is an object, always there, so the part would never be printed (remove the part; only what may be missing has a `^`)"
        ),
    ]

    static let missing = [
        ProblemCase(
            "text", "<a href=\"{{«url»}}\">", page,
            says: "`url` may be missing, and nothing would be printed (write it inside `{{#url}}…{{/url}}`)"),
        ProblemCase(
            "HTML", "{{{«intro»}}}", page,
            says: "`intro` may be missing, and nothing would be printed (write it inside `{{#intro}}…{{/intro}}`)"),
        ProblemCase(
            "inside an object", "{{«editor.name»}}", page,
            says: "`editor` may be missing, and nothing would be printed (write it inside `{{#editor}}…{{/editor}}`)"),
        ProblemCase(
            "in the inverted section", "{{^url}}{{«url»}}{{/url}}", page,
            says: "`url` may be missing, and nothing would be printed (write it inside `{{#url}}…{{/url}}`)"),
        ProblemCase(
            "after the section", "{{#url}}{{url}}{{/url}}{{«url»}}", page,
            says: "`url` may be missing, and nothing would be printed (write it inside `{{#url}}…{{/url}}`)"),
        ProblemCase(
            "in the section of what holds it", "{{#editor}}{{«site»}}{{/editor}}", page,
            says: "`site` may be missing, and nothing would be printed (write it inside `{{#site}}…{{/site}}`)"),
    ]

    @Test(arguments: unknown) func unknownName(_ example: ProblemCase) { example.check() }
    @Test(arguments: use) func wrongUse(_ example: ProblemCase) { example.check() }
    @Test(arguments: sections) func needlessSection(_ example: ProblemCase) { example.check() }
    @Test(arguments: missing) func mayBeMissing(_ example: ProblemCase) { example.check() }
}
