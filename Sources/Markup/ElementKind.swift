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
  /// A label: it stands apart from the words around it, and a block behind it goes on in its line.
  case apart
  case italic, bold, underline, subscripted, superscripted
  /// A block that holds a formula: punctuation behind it belongs to its last line.
  case displayFormula
  /// MathML's `math`, whose words are its tokens; what stands between them is layout.
  case formula
  /// A token of a formula whose white space means nothing (`mi`, `mn`, `mo`, `ms`), and one whose does (`mtext`).
  case token, words
  /// Space inside a formula (`mspace`).
  case space
  /// A formula in TeX.
  case tex
  /// JATS' `alternatives`: the same thing several times, of which one is read.
  case alternatives
  /// A citation in tags alone, without punctuation (JATS' `element-citation`): each part stands apart.
  case citation
  /// Names in tags, which stand apart from each other in such a citation, and run on elsewhere.
  case names

  /// Whether the words inside an element are read as they stand there.
  var isTransparent: Bool {
    switch self {
    case .inline, .block, .lineBreak, .apart, .italic, .bold, .underline, .subscripted, .superscripted, .names: true
    case .hidden, .displayFormula, .formula, .token, .words, .space, .tex, .alternatives, .citation: false
    }
  }

  init(name: String, in dialect: Document.Dialect) {
    switch dialect {
    case .html: self = Self.html[name] ?? .inline
    case .xml: self = Self.xml[name] ?? .inline
    }
  }

  /// Inline mark-up, and MathML (which an HTML parser may leave with its prefix).
  private static let marked: [String: ElementKind] = {
    var table: [String: ElementKind] = [
      "i": .italic, "em": .italic, "italic": .italic, "b": .bold, "strong": .bold, "bold": .bold, "u": .underline,
      "underline": .underline, "sub": .subscripted, "inf": .subscripted, "sup": .superscripted,
    ]
    let formulae: [String: ElementKind] = [
      "math": .formula, "mi": .token, "mn": .token, "mo": .token, "ms": .token, "mtext": .words, "mspace": .space,
      "annotation": .hidden, "annotation-xml": .hidden,
    ]
    for (name, kind) in formulae {
      table[name] = kind
      table["mml:" + name] = kind
    }
    return table
  }()

  /// HTML's elements by the rendering section of its standard.
  private static let html: [String: ElementKind] = {
    var table = marked
    table["br"] = .lineBreak
    // What the parser makes of a script with a formula.
    table["tex-math"] = .tex
    for name in [
      "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
      "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
      "header", "hgroup", "hr", "html", "json", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p",
      "pre",
      "search", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
    ] { table[name] = .block }
    for name in ["script", "style", "template", "head", "iframe", "object", "svg", "textarea"] {
      table[name] = .hidden
    }
    return table
  }()

  /// The elements of JATS' and MEDLINE's tag sets that stand by themselves: paragraphs and what is like them.
  private static let xml: [String: ElementKind] = {
    var table = marked
    table["break"] = .lineBreak
    for name in [
      "p", "sec", "title", "list", "list-item", "disp-quote", "boxed-text", "def-list", "def-item", "def", "term",
      "table-wrap", "table", "tr", "td", "th", "fig", "fig-group", "caption", "verse-group", "verse-line", "attrib",
      "speech", "statement", "fn", "array", "preformat", "code", "supplementary-material", "media", "chem-struct-wrap",
      "ack", "app", "notes", "glossary", "fn-group", "ref-list", "ref", "row", "entry", "copyright-statement",
      // The parts of MEDLINE's dates, between which there may be nothing.
      "Year", "Month", "Day", "Season", "Hour", "Minute",
    ] { table[name] = .block }
    for name in ["disp-formula", "disp-formula-group", "DispFormula"] { table[name] = .displayFormula }
    for name in ["label", "speaker"] { table[name] = .apart }
    // The year and the holder of a copyright stand in its statement already.
    for name in ["alt-text", "long-desc", "copyright-year", "copyright-holder"] { table[name] = .hidden }
    table["tex-math"] = .tex
    table["alternatives"] = .alternatives
    for name in ["element-citation", "nlm-citation"] { table[name] = .citation }
    for name in ["person-group", "name"] { table[name] = .names }
    return table
  }()
}
