internal import Articles
internal import Markup

/// Reads format files. Everything that is unknown, misplaced or not understood is an error at its line and column.
public enum FormatFile {
  /// The first line of every format file names this version of the grammar.
  public static let version = "format/1"

  /// Compiles a format from the text of its file. It may go on from a built-in format.
  ///
  /// - Throws: ``ConfigurationError``.
  public static func read(_ yaml: String, file: String) throws -> Format {
    try format(from: FormatFamily().whole(Configuration(yaml: yaml, file: file)), file: file)
  }

  /// Compiles formats from the texts of their files. They may go on from each other and from built-in formats.
  ///
  /// - Throws: ``ConfigurationError``.
  public static func read(_ files: [(yaml: String, file: String)]) throws -> [Format] {
    try formats(of: files.map { (try Configuration(yaml: $0.yaml, file: $0.file), $0.file) })
  }

  /// Compiles formats from the trees of their files.
  ///
  /// - Parameter areBuiltin: Whether their fields are known to be right, and need not be compiled before they are used.
  static func formats(of files: [(root: Configuration, file: String)], areBuiltin: Bool = false) throws -> [Format] {
    let family = FormatFamily(files.map(\.root))
    return try files.map { try format(from: family.whole($0.root), file: $0.file, isBuiltin: areBuiltin) }
  }

  private static func fieldRules(_ root: Configuration) throws -> FieldRules {
    try root["fields"].map {
      try FieldRulesReader.read($0, isForRecords: root["reader"]?.string("a reader") == "records")
    } ?? FieldRules()
  }

  /// Compiles a format from the tree of its file.
  static func format(from root: Configuration, file: String, isBuiltin: Bool = false) throws -> Format {
    _ = try root.entries(
      allowing: [
        "analecta", "name", "about", "extends", "without", "reader", "headings", "inside", "roots", "rank", "identify",
        "refuse", "record", "deletion", "fields", "body",
      ],
      what: "a format")
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
      deletions: try root["deletion"]?.strings("names of elements") ?? [],
      isRefusalList: root["fields"] == nil,
      lateFields: isBuiltin ? Late { (try? fieldRules(root)) ?? FieldRules() } : Late(try fieldRules(root)),
      body: try root["body"].map(BodyRules.read))
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
