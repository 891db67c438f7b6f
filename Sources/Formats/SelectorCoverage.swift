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
  }

  /// Adds the coverage by another document.
  public mutating func formUnion(_ other: SelectorCoverage) {
    reached.formUnion(other.reached)
    all.formUnion(other.all)
  }

  /// The selectors that nothing reached, sorted.
  public var missing: [String] { all.subtracting(reached).sorted() }

  private mutating func visit(_ rules: FieldRules, path: String, _ document: Document, scope: Element?, end: Int?) {
    let matches = SelectorIndex.Search(rules.index, document).matches(scope: scope, end: end)
    for rule in rules.rules {
      let name = path + rule.field.rawValue
      let sources = rule.sources.map(\.selector)
      for selector in sources + rule.drops + (rule.count.map { [$0] } ?? []) {
        let label = "\(name): \(rules.selectors[selector])"
        all.insert(label)
        if !matches[selector].isEmpty { reached.insert(label) }
      }
      guard let parts = rule.parts else { continue }
      declare(parts, path: name + ".")
      for elements in sources.map({ matches[$0] }) {
        for (at, index) in elements.enumerated() {
          let element = document.element(index)
          let next = at + 1 < elements.count ? elements[at + 1] : document.count
          let end = rule.spans ? min(next, element.parent?.end ?? next) : element.end
          visit(parts, path: name + ".", document, scope: element, end: end)
        }
      }
    }
  }

  /// Names the selectors of a group also where no element of it was found.
  private mutating func declare(_ rules: FieldRules, path: String) {
    for rule in rules.rules {
      let name = path + rule.field.rawValue
      let numbers = rule.sources.map(\.selector) + rule.drops + (rule.count.map { [$0] } ?? [])
      for selector in numbers { all.insert("\(name): \(rules.selectors[selector])") }
      if let parts = rule.parts { declare(parts, path: name + ".") }
    }
  }
}
