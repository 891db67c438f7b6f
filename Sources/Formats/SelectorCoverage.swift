public import Markup

/// Which selectors of a format match something in a document: a selector that no sample reaches is untested.
public struct SelectorCoverage: Sendable {
  /// The selectors that matched, each with the fields that lead to it: `authors.name: .full-name`.
  public private(set) var reached: Set<String> = []
  /// All selectors of the format.
  public private(set) var all: Set<String> = []

  /// The coverage of a format by one document, or by one record of it.
  public init(of format: Format, by document: Document, record: Element? = nil) {
    visit(format.fields, path: "", document, scope: record, end: nil)
    if let body = format.body { visit(body, document, scope: record) }
  }

  private mutating func visit(_ body: BodyRules, _ document: Document, scope: Element?) {
    let found = SelectorIndex.Search(body.index, document).matches(scope: scope)
    for (key, selector) in body.named {
      let name = "body.\(key): \(body.index.sources[selector])"
      all.insert(name)
      if !found[selector].isEmpty { reached.insert(name) }
    }
  }

  /// Adds the coverage by another document.
  public mutating func formUnion(_ other: SelectorCoverage) {
    reached.formUnion(other.reached)
    all.formUnion(other.all)
  }

  /// The selectors that nothing reached, sorted.
  public var missing: [String] { all.subtracting(reached).sorted() }

  private mutating func visit(_ rules: FieldRules, path: String, _ document: Document, scope: Element?, end: Int?) {
    let first = SelectorIndex.Search(rules.index, document).matches(scope: scope, end: end)
    let fallbacks = SelectorIndex.Search(rules.fallbacks, document).matches(scope: scope, end: end)
    declare(rules, path: path)
    for rule in rules.rules {
      let name = path + rule.field.rawValue
      for selector in rule.supporting where !first[selector].isEmpty {
        reached.insert("\(name): \(rules.index.sources[selector])")
      }
      for source in rule.sources {
        let elements = source.isFallback ? fallbacks[source.selector] : first[source.selector]
        guard !elements.isEmpty else { continue }
        reached.insert(Self.label(name, source, rules))
        visit(rule, elements, path: name + ".", document, first)
      }
    }
  }

  /// Visits the parts of a group's entries.
  private mutating func visit(
    _ rule: FieldRule, _ elements: ArraySlice<Int>, path: String, _ document: Document, _ matches: Matches
  ) {
    guard let parts = rule.parts else { return }
    for (at, index) in zip(elements.indices, elements) {
      let element = document.element(index)
      let end = rule.extent(of: element, next: at + 1 < elements.endIndex ? elements[at + 1] : nil, matches)
      visit(parts, path: path, document, scope: element, end: end)
    }
  }

  /// Names the selectors, also those of a group of which no entry was found.
  private mutating func declare(_ rules: FieldRules, path: String) {
    for rule in rules.rules {
      let name = path + rule.field.rawValue
      for selector in rule.supporting {
        all.insert("\(name): \(rules.index.sources[selector])")
      }
      for source in rule.sources { all.insert(Self.label(name, source, rules)) }
      if let parts = rule.parts { declare(parts, path: name + ".") }
    }
  }

  private static func label(_ name: String, _ source: FieldSource, _ rules: FieldRules) -> String {
    let index = source.isFallback ? rules.fallbacks : rules.index
    return "\(name): \(index.sources[source.selector])"
  }
}
