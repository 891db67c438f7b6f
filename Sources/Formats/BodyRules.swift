internal import Articles
internal import Markup

/// How a format's full text is found: the `body` of its file, which is read only when it is asked for.
struct BodyRules: Sendable {
  /// A selector and what is read from the elements that it matches.
  struct Source: Sendable {
    var selector: Int
    var taken: FieldSource.Taken
  }

  var index = SelectorIndex()
  /// The elements that hold the full text: the first that is found counts.
  var from: [Int] = []
  /// Elements inside that are sections.
  var sections: Int?
  /// Headings, those of the highest level first.
  var headings: [Int] = []
  /// What is left out.
  var drops: [Int] = []
  /// What says the kind of a section.
  var types: [Source] = []
  /// Places that cite references, with the keys of these; the first that says one counts.
  var citing: [Source] = []

  /// Where the full text stands that captures of a rule were read from, as the format file writes it.
  func source(of rule: Int) -> String { index.sources[from[Self.source(rule)]] }

  /// The number of a source as the rule of a capture, and the other way round: fields' own rules count from 0 up.
  private static func source(_ number: Int) -> Int { -1 - number }

  /// Every selector, with the key that leads to it.
  var named: [(key: String, selector: Int)] {
    from.map { ("from", $0) } + (sections.map { [("sections", $0)] } ?? []) + headings.map { ("headings", $0) }
      + drops.map { ("drop", $0) } + types.map { ("type", $0.selector) }
      + citing.map { ("cite", $0.selector) }
  }
}

extension BodyRules {
  /// Reads the `body:` of a format file.
  ///
  /// - Parameter names: Numbers of names, those of the format's other selectors.
  static func read(_ node: Configuration, names: SelectorNames) throws -> BodyRules {
    _ = try node.entries(allowing: ["from", "sections", "headings", "drop", "type", "cite"], what: "a full text")
    var rules = BodyRules(index: SelectorIndex(names: names))
    rules.from = try node.required("from").items.map { rules.index.add(try FormatFile.selector($0)) }
    rules.sections = try node["sections"].map { rules.index.add(try FormatFile.selector($0)) }
    rules.headings = try node["headings"]?.items.map { rules.index.add(try FormatFile.selector($0)) } ?? []
    rules.drops = try node["drop"]?.items.map { rules.index.add(try FormatFile.selector($0)) } ?? []
    rules.types = try node["type"]?.items.map { try rules.source($0) } ?? []
    rules.citing = try node["cite"]?.items.map { try rules.source($0) } ?? []
    return rules
  }

  private mutating func source(_ node: Configuration) throws -> Source {
    let (selector, taken) = FieldRulesReader.parted(try node.string("a selector"))
    return Source(selector: index.add(try FormatFile.selector(selector, at: node)), taken: taken)
  }
}

extension BodyRules {
  /// Puts the sections of a document, or of one record of it, down as captures; says whether something had to be cut.
  ///
  /// - Parameter names: What the document is to the format's selectors.
  func write(
    _ document: Document, _ names: DocumentNames, record: Element?, into writer: inout CaptureWriter
  ) -> Bool {
    let found = SelectorIndex.Search(index, document, names: names).matches(scope: record)
    guard let source = from.firstIndex(where: { found.count($0) > 0 }) else { return false }
    var reader = PassageReader(document, plan: plan(found))
    let roots = found[from[source]]
    var end = 0
    // An element inside another one that holds the text has been read with it.
    for root in roots where root >= end {
      reader.read(document.element(root))
      end = document.element(root).end
    }
    let kinds = kinds(found, document)
    for passage in reader.passages {
      let section = writer.add(.section, node: roots[roots.startIndex], rule: Self.source(source), in: nil)
      write(passage, kinds, document, into: &writer, in: section)
    }
    return reader.isCut
  }

  private func plan(_ found: Matches) -> PassagePlan {
    PassagePlan(
      sections: sections.map { Array(found[$0]) } ?? [],
      headings: headings.enumerated().flatMap { level, selector in found[selector].map { ($0, level) } }
        .sorted { $0.0 < $1.0 },
      dropped: drops.flatMap { found[$0] }.sorted(),
      citing: Set(citing.flatMap { found[$0.selector] }).sorted())
  }

  /// What the source says of the kind of each section, by its element.
  private func kinds(_ found: Matches, _ document: Document) -> [Int: String] {
    var kinds: [Int: String] = [:]
    for type in types {
      for at in found[type.selector] where kinds[at] == nil {
        kinds[at] = document.element(at).value(type.taken)
      }
    }
    return kinds
  }

  private func write(
    _ passage: Passage, _ kinds: [Int: String], _ document: Document, into writer: inout CaptureWriter,
    in section: CaptureWriter.Group
  ) {
    for level in passage.levels {
      let kind = level.element.flatMap { kinds[$0] }
      guard level.title != nil || kind != nil else { continue }
      let group = writer.add(.level, node: -1, rule: -1, in: section)
      if let title = level.title { writer.add(.title, title, node: -1, rule: -1, in: group) }
      if let kind { writer.add(.type, kind, node: -1, rule: -1, in: group) }
    }
    writer.add(.text, passage.text, node: -1, rule: -1, in: section)
    for citation in passage.citations {
      let element = document.element(citation.element)
      let keys = citing.lazy.compactMap { element.value($0.taken) }.first ?? ""
      let place = "\(citation.range.lowerBound) \(citation.range.upperBound) \(keys)"
      writer.add(.citationPlace, place, node: -1, rule: -1, in: section)
    }
  }
}

extension Element {
  /// What a source says, on one line; `nil` where it says nothing.
  fileprivate func value(_ taken: FieldSource.Taken) -> String? {
    let value =
      switch taken {
      case .attribute(let name): attribute(name)?.underTextPolicy() ?? ""
      case .elementName: name
      default: text()
      }
    return value.isEmpty ? nil : value
  }
}
