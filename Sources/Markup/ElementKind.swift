/// How an element's boundaries read in running text.
enum ElementKind: UInt8, Sendable {
  /// Its words run on with those around it.
  case inline
  /// It begins and ends a line.
  case block
  /// It is a line break.
  case lineBreak
  /// Its content is no text for a reader.
  case hidden
  case italic, bold, underline, subscripted, superscripted

  init(name: String, in dialect: Document.Dialect) {
    switch dialect {
    case .html: self = Self.html[name] ?? .inline
    case .xml: self = Self.xml[name] ?? .inline
    }
  }

  private static let marked: [String: ElementKind] = [
    "i": .italic, "em": .italic, "italic": .italic, "b": .bold, "strong": .bold, "bold": .bold, "u": .underline,
    "underline": .underline, "sub": .subscripted, "inf": .subscripted, "sup": .superscripted,
  ]

  /// HTML's elements by the rendering section of its standard.
  private static let html: [String: ElementKind] = {
    var table = marked
    table["br"] = .lineBreak
    for name in [
      "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
      "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
      "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "pre",
      "search", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
    ] { table[name] = .block }
    for name in [
      "script", "style", "template", "head", "iframe", "object", "svg", "textarea", "annotation", "annotation-xml",
    ] { table[name] = .hidden }
    return table
  }()

  /// The elements of JATS' and MEDLINE's tag sets that stand by themselves: paragraphs and what is like them.
  private static let xml: [String: ElementKind] = {
    var table = marked
    table["break"] = .lineBreak
    for name in [
      "p", "sec", "title", "list", "list-item", "disp-quote", "disp-formula", "disp-formula-group", "boxed-text",
      "def-list", "def-item", "def", "term", "table-wrap", "table", "tr", "td", "th", "fig", "fig-group", "caption",
      "verse-group", "verse-line", "attrib", "speech", "statement", "fn", "array", "preformat", "code", "DispFormula",
    ] { table[name] = .block }
    for name in ["annotation", "annotation-xml"] { table[name] = .hidden }
    return table
  }()
}
