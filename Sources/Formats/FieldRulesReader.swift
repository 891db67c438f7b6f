internal import Articles
internal import Markup

/// Reads the `fields:` of a format file, and the `parts:` of a group, which have the same grammar.
struct FieldRulesReader {
  private var rules = FieldRules()
  /// Whether a start tag must decide all selectors, as records are read.
  private let isForRecords: Bool

  static func read(_ node: Configuration, isForRecords: Bool = false) throws -> FieldRules {
    var reader = FieldRulesReader(isForRecords: isForRecords)
    for entry in try node.entries(allowing: Field.allCases.map(\.rawValue), what: "fields") {
      let name = try entry.key.string("a field")
      guard let field = Field(rawValue: name) else { continue }
      guard field != .section else { throw entry.key.error("full text is described by ‘body’, beside ‘fields’") }
      try reader.add(field, entry.value)
    }
    return reader.rules
  }

  private mutating func add(_ field: Field, _ node: Configuration) throws {
    let isLong = if case .mapping = node.kind { true } else { false }
    if isLong {
      _ = try node.entries(
        allowing: [
          "from", "drop", "apart", "count", "required", "markup", "lines", "all", "spans", "until", "most", "compare",
          "then", "parts",
        ],
        what: "a field’s rule")
      for key in ["drop", "apart", "spans", "until", "most", "compare"] where isForRecords {
        if let node = node[key] { throw node.error("with the reader ‘records’ a rule has no ‘\(key)’") }
      }
    }
    let long = isLong ? node : nil
    let from = try isLong ? node.required("from") : node
    guard !from.items.isEmpty else { throw from.error("‘\(field.rawValue)’ has no source") }
    let parts = try parts(field, long)
    rules.rules.append(
      FieldRule(
        field: field,
        sources: try from.items.enumerated().map { try source($1, isFallback: $0 > 0) },
        drops: try long?["drop"]?.items.map { rules.index.add(try FormatFile.selector($0)) } ?? [],
        aparts: try aparts(long?["apart"]),
        count: try long?["count"].map { rules.index.add(try FormatFile.selector($0)) },
        countSelector: try long?["count"].map { try checked(FormatFile.selector($0), at: $0) },
        isRequired: try long?["required"]?.boolean("‘required’") ?? false,
        wantsMarkup: try long?["markup"]?.boolean("‘markup’") ?? false,
        keepsLines: try long?["lines"]?.boolean("‘lines’") ?? false,
        takesAll: try long?["all"]?.boolean("‘all’") ?? field.isList,
        spans: try long?["spans"].map { try $0.string("‘spans’") != "false" } ?? (long?["until"] != nil),
        spanning: try spanning(long?["spans"]),
        until: try long?["until"].map { rules.index.add(try FormatFile.selector($0)) },
        most: try long?["most"]?.integer("how many sources") ?? 0,
        compares: try long?["compare"]?.boolean("‘compare’") ?? false,
        transforms: try long?["then"]?.items.map(transform) ?? [],
        parts: parts))
  }

  private func parts(_ field: Field, _ node: Configuration?) throws -> FieldRules? {
    guard let parts = node?["parts"] else { return nil }
    guard field.isGroup else { throw parts.error("‘\(field.rawValue)’ is no group and has no parts") }
    return try FieldRulesReader.read(parts, isForRecords: isForRecords)
  }

  /// `selector`, `selector @attribute`, `selector @own-text`, `selector @element`, `selector @presence`,
  /// `selector @place`, `selector @extent`, `selector @rows` or `selector @=words`; before the `@` may stand `^name,name` for the nearest
  /// element around.
  private mutating func source(_ node: Configuration, isFallback: Bool) throws -> FieldSource {
    let written = try node.string("a selector")
    var (selector, taken) = Self.parted(written)
    let enclosing = Self.takeEnclosing(&selector)
    if isForRecords, !enclosing.isEmpty || taken == .place {
      throw node.error("with the reader ‘records’ a source has no ‘^’ and no ‘@place’")
    }
    let compiled = try checked(FormatFile.selector(selector, at: node), at: node)
    let number = isFallback ? rules.fallbacks.add(compiled) : rules.index.add(compiled)
    rules.written.append(written)
    return FieldSource(
      pattern: compiled, selector: number, isFallback: isFallback, taken: taken, enclosing: enclosing,
      number: rules.written.count - 1)
  }

  /// A selector of a format for records asks for what a start tag tells.
  private func checked(_ selector: Selector, at node: Configuration) throws -> Selector {
    guard isForRecords, let problem = selector.problemAtStartTag else { return selector }
    throw node.error("with the reader ‘records’: \(problem.message)")
  }

  /// A source's selector, and what is read from the element.
  static func parted(_ written: String) -> (selector: String, taken: FieldSource.Taken) {
    if let mark = written.lastRange(ofWord: " @=") {
      return (String(written[..<mark.lowerBound]), .constant(String(written[mark.upperBound...])))
    }
    guard let mark = written.lastRange(ofWord: " @") else { return (written, .text) }
    let word = written[mark.upperBound...]
    guard !word.isEmpty, !word.contains(" ") else { return (written, .text) }
    let taken: FieldSource.Taken =
      switch word {
      case "own-text": .ownText
      case "element": .elementName
      case "presence": .presence
      case "rows": .rows
      case "place": .place
      case "extent": .extent
      default: .attribute(String(word))
      }
    return (String(written[..<mark.lowerBound]), taken)
  }

  /// The names behind a selector's ` ^`, which are taken off it.
  private static func takeEnclosing(_ selector: inout String) -> [String] {
    guard let mark = selector.lastRange(ofWord: " ^") else { return [] }
    let names = selector[mark.upperBound...].split(separator: ",").map(String.init)
    selector = String(selector[..<mark.lowerBound])
    return names
  }

  /// `", ": names`: what is put between elements, by their selector.
  private mutating func aparts(_ node: Configuration?) throws -> [(selector: Int, separator: String)] {
    guard let node else { return [] }
    guard case .mapping(let entries) = node.kind else { throw node.error("expected separators, each with a selector") }
    return try entries.map { (rules.index.add(try FormatFile.selector($0.value)), try $0.key.string("a separator")) }
  }

  /// `spans: true`, or a selector of those entries that do.
  private mutating func spanning(_ node: Configuration?) throws -> Int? {
    guard let node, !["true", "false"].contains(try node.string("‘spans’")) else { return nil }
    return rules.index.add(try FormatFile.selector(node))
  }

  /// `number`, or `after: "doi:"` and the like.
  private func transform(_ node: Configuration) throws -> Transform {
    if case .scalar = node.kind {
      return switch try node.choice(["number", "strip_tags", "reverse"], what: "transform without an argument") {
      case "strip_tags": .stripTags
      case "reverse": .reverse
      default: .number
      }
    }
    let entries = try node.entries(allowing: Transform.names, what: "a transform")
    guard entries.count == 1, let entry = entries.first else { throw node.error("one transform a list item") }
    let name = try entry.key.string("a transform")
    switch name {
    case "drop_prefix": return .dropPrefix(try entry.value.strings("words"))
    case "drop_suffix": return .dropSuffix(try entry.value.strings("words"))
    case "after": return .after(try entry.value.string("a word"))
    case "after_last": return .afterLast(try entry.value.string("a word"))
    case "before": return .before(try entry.value.string("a word"))
    case "split": return .split(try entry.value.string("a separator"))
    case "map": return .map(try table(entry.value))
    default: throw entry.key.error("‘\(name)’ takes no argument")
    }
  }

  private func table(_ node: Configuration) throws -> [String: String] {
    guard case .mapping(let entries) = node.kind else { throw node.error("expected a table of values") }
    let pairs = try entries.map { (try $0.key.string("a value"), try $0.value.string("a value")) }
    return Dictionary(pairs) { first, _ in first }
  }
}
