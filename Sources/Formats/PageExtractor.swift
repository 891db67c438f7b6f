public import Articles
public import Markup

/// Takes the fields of a format from a document: one walk for all of a format's selectors, and one inside each
/// element of a group.
public struct PageExtractor: Sendable {
  private let format: Format

  /// An extractor for one format.
  public init(format: Format) { self.format = format }

  /// The records of a document: the elements that the format names, or the document as a whole.
  public func records(in document: Document) -> [Element?] {
    guard let selector = format.records else { return [nil] }
    var index = SelectorIndex()
    index.add(selector)
    return index.matches(in: document)[0].map(document.element)
  }

  /// Takes the fields from a document, or from one record of it. Nothing is interpreted.
  public func extract(_ document: Document, record: Element? = nil) -> Extraction {
    var extraction = Extraction()
    let matches = SelectorIndex.Search(format.fields.index, document).matches(scope: record)
    for rule in format.fields.rules {
      let run = RuleRun(document: document, matches: matches, rule: rule)
      let captures = run.captures()
      extraction.captures.append(contentsOf: captures)
      if let count = rule.count { extraction.counts.append((rule.field, matches[count].count)) }
      if rule.isRequired, captures.isEmpty {
        extraction.findings.append(
          Finding(
            .requiredFieldMissing, field: rule.field.rawValue,
            message: "the format \(format.name) requires \(rule.field.rawValue), which was not found"))
      }
    }
    return extraction
  }

  /// Which element gave each field of an extraction, and by which rule; one entry a field.
  public func provenance(of extraction: Extraction, in document: Document) -> [Provenance] {
    var seen: Set<Field> = []
    return extraction.captures.compactMap { capture in
      guard capture.node >= 0, seen.insert(capture.field).inserted else { return nil }
      return Provenance(
        field: capture.field.rawValue, at: document.element(capture.node).place, rule: format.fields.written[capture.rule])
    }
  }

  /// Every value that some source of a field's rule gives, winners and losers, for `explain`.
  public func candidates(in document: Document, record: Element? = nil) -> [FieldCandidates] {
    let matches = SelectorIndex.Search(format.fields.index, document).matches(scope: record)
    return format.fields.rules.map { rule in
      let run = RuleRun(document: document, matches: matches, rule: rule)
      let sources = rule.sources.map { source in
        FieldCandidates.Source(rule: format.fields.written[source.number], captures: run.captures(from: source))
      }
      return FieldCandidates(field: rule.field, isRequired: rule.isRequired, sources: sources)
    }
  }
}

/// What the sources of one field give; the first that gives anything has won.
public struct FieldCandidates: Sendable {
  /// One place where the field may stand.
  public struct Source: Sendable {
    /// The selector as the format file writes it.
    public let rule: String
    /// What it gives; empty when nothing matches or what matches has no words.
    public let captures: [Capture]
  }

  /// The field.
  public let field: Field
  /// Whether the format requires it.
  public let isRequired: Bool
  /// Its sources in order.
  public let sources: [Source]
}

/// One rule at work on one document or on one element of a group.
private struct RuleRun {
  let document: Document
  let matches: [[Int]]
  let rule: FieldRule

  /// The captures of the first source that yields.
  func captures() -> [Capture] {
    for source in rule.sources {
      let found = captures(from: source)
      if !found.isEmpty { return found }
    }
    return []
  }

  func captures(from source: FieldSource) -> [Capture] {
    let elements = matches[source.selector]
    guard !elements.isEmpty else { return [] }
    let parts = rule.parts.map { SelectorIndex.Search($0.index, document) }
    var captures: [Capture] = []
    for (at, index) in elements.enumerated() {
      let element = document.element(index)
      if let parts {
        let next = at + 1 < elements.count ? elements[at + 1] : document.count
        captures += group(element, end: rule.spans ? min(next, element.parent?.end ?? next) : element.end, source, parts)
      } else {
        captures += values(of: element, source)
      }
      if !rule.takesAll, !captures.isEmpty { return captures }
    }
    return captures
  }

  private func values(of element: Element, _ source: FieldSource) -> [Capture] {
    let options = TextOptions(keepsLines: rule.keepsLines, dropped: dropped(in: element))
    let text: String
    switch source.taken {
    case .text: text = element.text(options)
    case .ownText: text = element.text(TextOptions(keepsLines: rule.keepsLines, dropped: element.children.map(\.index)))
    case .attribute(let name): text = element.attribute(name)?.underTextPolicy(keepsLines: rule.keepsLines) ?? ""
    case .elementName: text = element.name
    case .presence: text = "yes"
    }
    guard !text.isEmpty else { return [] }
    let markup = rule.wantsMarkup && source.taken == .text ? element.markup(options) : nil
    let values = rule.transforms.reduce([text]) { values, transform in values.flatMap(transform.apply) }
    return values.map { Capture(rule.field, $0, markup: markup, node: element.index, rule: source.number) }
  }

  private func group(
    _ element: Element, end: Int, _ source: FieldSource, _ search: SelectorIndex.Search
  ) -> [Capture] {
    let matches = search.matches(scope: element, end: end)
    var captures: [Capture] = []
    for rule in rule.parts?.rules ?? [] {
      captures += RuleRun(document: document, matches: matches, rule: rule).captures()
    }
    guard !captures.isEmpty else { return [] }
    return [Capture(rule.field, "", node: element.index, rule: source.number, parts: captures)]
  }

  /// The elements that the rule leaves out inside an element, ascending.
  private func dropped(in element: Element) -> [Int] {
    guard !rule.drops.isEmpty else { return [] }
    var dropped: [Int] = []
    for drop in rule.drops { dropped += matches[drop].filter { $0 > element.index && $0 < element.end } }
    return dropped.sorted()
  }
}
