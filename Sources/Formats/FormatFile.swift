internal import Articles
internal import Markup

/// Reads format files. Everything that is unknown, misplaced or not understood is an error at its line and column.
public enum FormatFile {
  /// The first line of every format file names this version of the grammar.
  public static let version = "format/1"
  /// The keys of a format file.
  static let keys = [
    "analecta", "name", "about", "extends", "without", "reader", "headings", "inside", "roots", "rank", "identify",
    "refuse", "record", "deletion", "fields", "body",
  ]

  /// Compiles a format from the text of its file. It may go on from a built-in format.
  ///
  /// - Throws: ``ConfigurationError``.
  public static func read(_ yaml: String, file: String) throws -> Format {
    try format(FormatFamily().whole(Configuration(yaml: yaml, file: file)), file: file)
  }

  /// Compiles formats from the texts of their files. They may go on from each other and from built-in formats.
  ///
  /// - Throws: ``ConfigurationError``.
  public static func read(_ files: [(yaml: String, file: String)]) throws -> [Format] {
    let roots = try files.map { try Configuration(yaml: $0.yaml, file: $0.file) }
    let family = FormatFamily(roots)
    return try zip(roots, files).map { try format(family.whole($0), file: $1.file) }
  }

  private static func format(_ root: Configuration, file: String) throws -> Format {
    var format = try frame(root, file: file)
    let rules = try rules(root)
    format.isRefusalList = rules.fields.rules.isEmpty
    format.rules = Late(rules)
    return format
  }

  /// A format that is part of the program; its rules are compiled when they are asked for.
  static func read(_ builtin: BuiltinFormat) throws -> Format {
    var format = try frame(FormatFamily(of: .frame).whole(builtin.tree(.frame)), file: builtin.file)
    format.isRefusalList = builtin.rules.isEmpty
    format.rules = Late { (try? rules(of: builtin)) ?? Format.Rules() }
    return format
  }

  /// The rules of a format that is part of the program.
  ///
  /// - Throws: ``ConfigurationError``; the tests see to it that it does not.
  static func rules(of builtin: BuiltinFormat) throws -> Format.Rules {
    guard !builtin.rules.isEmpty else { return Format.Rules() }
    return try rules(FormatFamily(of: .rules).whole(builtin.tree(.rules)))
  }

  private static func rules(_ root: Configuration) throws -> Format.Rules {
    let isForRecords = try root["reader"]?.string("a reader") == "records"
    return Format.Rules(
      fields: try root["fields"].map { try FieldRulesReader.read($0, isForRecords: isForRecords) } ?? FieldRules(),
      body: try root["body"].map(BodyRules.read))
  }

  /// A format without its rules.
  private static func frame(_ root: Configuration, file: String) throws -> Format {
    _ = try root.entries(allowing: keys, what: "a format")
    _ = try root.required("analecta").choice([version], what: "version of the grammar")
    return Format(
      name: try name(root.required("name")),
      about: try root.required("about").string("one sentence on what the format reads"),
      file: file,
      reader: try reader(root),
      base: try root["extends"]?.string("the name of a format"),
      rank: try root["rank"]?.integer("a rank") ?? 10,
      identification: try root["identify"].map(identification) ?? recordIdentification(root),
      refusals: try root["refuse"]?.items.map(refusal) ?? [],
      records: try root["reader"]?.string("a reader") == "records" ? nil : root["record"].map(selector),
      deletions: try root["deletion"]?.strings("names of elements") ?? [])
  }

  private static func name(_ node: Configuration) throws -> String {
    let name = try node.string("the format’s name")
    guard name.utf8.allSatisfy({ ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }) else {
      throw node.error("a format’s name consists of small letters, digits and hyphens")
    }
    return name
  }

  private static func reader(_ root: Configuration) throws -> Format.Reader {
    let node = try root.required("reader")
    let reader = try node.choice(Format.Reader.names, what: "reader")
    if reader != "text", let headings = root["headings"] { throw headings.error("only the reader ‘text’ has headings") }
    if reader != "tagged", let inside = root["inside"] { throw inside.error("only the reader ‘tagged’ has ‘inside’") }
    if reader != "records", let roots = root["roots"] { throw roots.error("only the reader ‘records’ has ‘roots’") }
    switch reader {
    case "records":
      return .records(
        roots: try root["roots"]?.strings("names of elements") ?? [], names: try recordNames(root.required("record")))
    case "text": return .text(headings: try root["headings"]?.strings("headings") ?? [])
    case "tagged": return .tagged(inside: try root["inside"].map(selector))
    case "xml": return .xml
    default: return .html
    }
  }

  /// The names in `record: PubmedArticle, PubmedBookArticle`: such records are found before anything is parsed.
  private static func recordNames(_ node: Configuration) throws -> [String] {
    guard let names = try selector(node).typeNames else {
      throw node.error("with the reader ‘records’ records are named by their elements alone: ‘PubmedArticle, PMID’")
    }
    return names
  }

  /// A file of many records is known by the elements around its records, or by these.
  private static func recordIdentification(_ root: Configuration) throws -> Format.Identification {
    guard case .records(let roots, let names) = try reader(root) else { return Format.Identification() }
    return Format.Identification(any: try (roots + names).map { try Selector($0) })
  }

  private static func identification(_ node: Configuration) throws -> Format.Identification {
    _ = try node.entries(allowing: ["all", "any", "none"], what: "conditions")
    return Format.Identification(
      all: try node["all"]?.items.map(selector) ?? [],
      any: try node["any"]?.items.map(selector) ?? [],
      none: try node["none"]?.items.map(selector) ?? [])
  }

  private static func refusal(_ node: Configuration) throws -> Format.Refusal {
    _ = try node.entries(allowing: ["code", "message", "when", "unless"], what: "a refusal")
    let code = try node.required("code").choice(Rejection.Code.allCases.map(\.rawValue), what: "rejection code")
    return Format.Refusal(
      code: Rejection.Code(rawValue: code) ?? .notAnArticle,
      message: try node.required("message").string("a message"),
      when: try node.required("when").items.map(selector),
      unless: try node["unless"]?.items.map(selector) ?? [])
  }

  /// A selector; what is wrong with it is shown at its place in the file.
  static func selector(_ node: Configuration) throws -> Selector {
    try selector(node.string("a selector"), at: node)
  }

  static func selector(_ source: String, at node: Configuration) throws -> Selector {
    do {
      return try Selector(source)
    } catch let error as SelectorError {
      throw node.error("in the selector ‘\(source)’: \(error.message)", offset: error.column - 1)
    }
  }
}
