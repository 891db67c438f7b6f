internal import Articles
internal import Markup

/// Compiles what a format file says beside its rules. Formats share most refusals with the one that they go on from, so
/// that one reader, which remembers them, compiles those of many.
struct FrameReader {
  /// The keys of a format file.
  static let keys = [
    "analecta", "name", "about", "extends", "without", "reader", "headings", "inside", "roots", "rank", "identify",
    "refuse", "record", "deletion", "words", "fields", "body",
  ]

  /// Lists of refusals by the file and line that say them.
  private var refusals: [String: [Format.Refusal]] = [:]

  /// A format without its rules.
  mutating func format(_ root: Configuration, file: String) throws -> Format {
    _ = try root.entries(allowing: Self.keys, what: "a format")
    _ = try root.required("analecta").choice([FormatFile.version], what: "version of the grammar")
    return Format(
      name: try name(root.required("name")),
      about: try root.required("about").string("one sentence on what the format reads"),
      file: file,
      reader: try reader(root),
      base: try root["extends"]?.string("the name of a format"),
      rank: try root["rank"]?.integer("a rank") ?? 10,
      identification: try root["identify"].map { try identification($0) } ?? recordIdentification(root),
      refusals: try root["refuse"].map { try refusals(in: $0) } ?? [],
      records: try root["reader"]?.string("a reader") == "records"
        ? nil : root["record"].map { try FormatFile.selector($0) },
      deletions: try root["deletion"]?.strings("names of elements") ?? [])
  }

  private func name(_ node: Configuration) throws -> String {
    let name = try node.string("the format’s name")
    guard name.utf8.allSatisfy({ ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }) else {
      throw node.error("a format’s name consists of small letters, digits and hyphens")
    }
    return name
  }

  private func reader(_ root: Configuration) throws -> Format.Reader {
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
    case "tagged": return .tagged(inside: try root["inside"].map { try FormatFile.selector($0) })
    case "xml": return .xml
    default: return .html
    }
  }

  /// The names in `record: PubmedArticle, PubmedBookArticle`: such records are found before anything is parsed.
  private func recordNames(_ node: Configuration) throws -> [String] {
    guard let names = try FormatFile.selector(node).typeNames else {
      throw node.error("with the reader ‘records’ records are named by their elements alone: ‘PubmedArticle, PMID’")
    }
    return names
  }

  /// A file of many records is known by the elements around its records, or by these.
  private func recordIdentification(_ root: Configuration) throws -> Format.Identification {
    guard case .records(let roots, let names) = try reader(root) else { return Format.Identification() }
    return Format.Identification(any: try (roots + names).map { try Selector($0) })
  }

  private func identification(_ node: Configuration) throws -> Format.Identification {
    _ = try node.entries(allowing: ["all", "any", "none"], what: "conditions")
    return Format.Identification(
      all: try node["all"]?.items.map { try FormatFile.selector($0) } ?? [],
      any: try node["any"]?.items.map { try FormatFile.selector($0) } ?? [],
      none: try node["none"]?.items.map { try FormatFile.selector($0) } ?? [])
  }

  private mutating func refusals(in list: Configuration) throws -> [Format.Refusal] {
    let place = "\(list.line) \(list.origin.file)"
    if let known = refusals[place] { return known }
    let read = try list.items.map { try refusal($0) }
    refusals[place] = read
    return read
  }

  private func refusal(_ node: Configuration) throws -> Format.Refusal {
    _ = try node.entries(allowing: ["code", "message", "when", "unless"], what: "a refusal")
    let code = try node.required("code").choice(Rejection.Code.allCases.map(\.rawValue), what: "rejection code")
    return Format.Refusal(
      code: Rejection.Code(rawValue: code) ?? .notAnArticle,
      message: try node.required("message").string("a message"),
      when: try node.required("when").items.map { try FormatFile.selector($0) },
      unless: try node["unless"]?.items.map { try FormatFile.selector($0) } ?? [])
  }
}
