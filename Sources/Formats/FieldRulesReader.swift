internal import Articles
internal import Markup

/// Reads the `fields:` of a format file, and the `parts:` of a group, which have the same grammar.
struct FieldRulesReader {
  private var rules: [FieldRule] = []
  private var written: [String] = []
  private var index: SelectorIndex
  private var fallbacks: SelectorIndex
  private let names: SelectorNames
  /// Whether a start tag must decide all selectors, as records are read.
  private let isForRecords: Bool

  private init(_ names: SelectorNames, isForRecords: Bool) {
    index = SelectorIndex(names: names)
    fallbacks = SelectorIndex(names: names)
    self.names = names
    self.isForRecords = isForRecords
  }

  static func read(
    _ node: Configuration, names: SelectorNames = SelectorNames(), isForRecords: Bool = false
  ) throws -> FieldRules {
    var reader = FieldRulesReader(names, isForRecords: isForRecords)
    for entry in try node.entries(allowing: Field.allCases.map(\.rawValue), what: "fields") {
      let name = try entry.key.string("a field")
      guard let field = Field(rawValue: name) else { continue }
      guard field != .section else { throw entry.key.error("full text is described by ‘body’, beside ‘fields’") }
      try reader.add(field, entry.value)
    }
    reader.index.settle()
    reader.fallbacks.settle()
    return FieldRules(
      rules: reader.rules, written: reader.written, index: reader.index, fallbacks: reader.fallbacks, names: names)
  }

  private mutating func add(_ field: Field, _ node: Configuration) throws {
    let isLong = if case .mapping = node.kind { true } else { false }
    if isLong {
      _ = try node.entries(
        allowing: [
          "from", "drop", "apart", "count", "required", "markup", "lines", "all", "spans", "until", "most", "compare",
          "lacking", "then", "parts",
        ],
        what: "a field’s rule")
      for key in ["drop", "apart", "spans", "until", "most", "compare", "lacking"] where isForRecords {
        if let node = node[key] { throw node.error("with the reader ‘records’ a rule has no ‘\(key)’") }
      }
    }
    let long = isLong ? node : nil
    let from = try isLong ? node.required("from") : node
    guard !from.items.isEmpty else { throw from.error("‘\(field.rawValue)’ has no source") }
    let parts = try parts(field, long)
    let sources = try from.items.enumerated().map { try source($1, isFallback: $0 > 0) }
    let options = try options(field, long)
    rules.append(FieldRule(field, sources, options, try long?["then"]?.items.map(transform) ?? [], parts))
  }

  private mutating func options(_ field: Field, _ node: Configuration?) throws -> FieldRule.Options {
    var options = FieldRule.Options()
    options.drops = try node?["drop"]?.items.map { index.add(try FormatFile.selector($0)) } ?? []
    options.aparts = try aparts(node?["apart"])
    options.count = try node?["count"].map { index.add(try FormatFile.selector($0)) }
    options.countSelector = try node?["count"].map { try checked(FormatFile.selector($0), at: $0) }
    options.isRequired = try node?["required"]?.boolean("‘required’") ?? false
    options.wantsMarkup = try node?["markup"]?.boolean("‘markup’") ?? false
    options.keepsLines = try node?["lines"]?.boolean("‘lines’") ?? false
    options.takesAll = try node?["all"]?.boolean("‘all’") ?? field.isList
    options.spans = try node?["spans"].map { try $0.string("‘spans’") != "false" } ?? (node?["until"] != nil)
    options.spanning = try spanning(node?["spans"])
    options.until = try node?["until"].map { index.add(try FormatFile.selector($0)) }
    options.most = try node?["most"]?.integer("how many sources") ?? 0
    options.lacking = try node?["lacking"]?.items.map(lacking) ?? []
    options.compares = try node?["compare"]?.boolean("‘compare’") ?? false
    return options
  }

  /// `authors`, or `authors | printed_authors` where one is as good as the other; `authors > orcid` is a part of one.
  private func lacking(_ node: Configuration) throws -> [FieldRule.Place] {
    try node.string("a field").split(separator: "|").map { place in
      let names = place.split(separator: ">").map { Field(rawValue: $0.split(separator: " ").joined()) }
      guard names.count <= 2, let first = names.first, let field = first, let last = names.last, let part = last else {
        throw node.error("no such field")
      }
      return FieldRule.Place(field: field, part: names.count > 1 ? part : nil)
    }
  }

  /// `spans: true`, or a selector of those entries that do.
  private mutating func spanning(_ node: Configuration?) throws -> Int? {
    guard let node, !["true", "false"].contains(try node.string("‘spans’")) else { return nil }
    return index.add(try FormatFile.selector(node))
  }

  private func parts(_ field: Field, _ node: Configuration?) throws -> FieldRules? {
    guard let parts = node?["parts"] else { return nil }
    guard field.isGroup else { throw parts.error("‘\(field.rawValue)’ is no group and has no parts") }
    return try FieldRulesReader.read(parts, names: names, isForRecords: isForRecords)
  }

  /// `selector`, `selector @attribute`, `selector @own-text`, `selector @element`, `selector @presence`,
  /// `selector @place`, `selector @extent`, `selector @rows` or `selector @=words`; before the `@` may stand `^name,name` for the nearest
  /// element around.
  private mutating func source(_ node: Configuration, isFallback: Bool) throws -> FieldSource {
    let words = try node.string("a selector")
    var (selector, taken) = Self.parted(words)
    let enclosing = Self.takeEnclosing(&selector)
    if isForRecords, !enclosing.isEmpty || taken == .place {
      throw node.error("with the reader ‘records’ a source has no ‘^’ and no ‘@place’")
    }
    let compiled = try checked(FormatFile.selector(selector, at: node), at: node)
    let number = isFallback ? fallbacks.add(compiled) : index.add(compiled)
    written.append(node.written ?? words)
    return FieldSource(
      compiled, number, isFallback: isFallback, taken, enclosing: enclosing, number: written.count - 1)
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
    return try entries.map { (index.add(try FormatFile.selector($0.value)), try $0.key.string("a separator")) }
  }

  /// `number`, or `after: "doi:"` and the like.
  private func transform(_ node: Configuration) throws -> Transform {
    if case .scalar = node.kind {
      let names = ["number", "strip_tags", "reverse", "decode"]
      return switch try node.choice(names, what: "transform without an argument") {
      case "strip_tags": .stripTags
      case "reverse": .reverse
      case "decode": .decode
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
    case "replace":
      guard case .mapping(let pairs) = entry.value.kind, pairs.count == 1 else {
        throw entry.value.error("expected one word and what it stands for")
      }
      return .replace(word: try pairs[0].key.string("a word"), by: try pairs[0].value.string("a word"))
    default: throw entry.key.error("‘\(name)’ takes no argument")
    }
  }

  private func table(_ node: Configuration) throws -> [String: String] {
    guard case .mapping(let entries) = node.kind else { throw node.error("expected a table of values") }
    let pairs = try entries.map { (try $0.key.string("a value"), try $0.value.string("a value")) }
    return Dictionary(pairs) { first, _ in first }
  }
}
