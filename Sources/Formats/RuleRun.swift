internal import Articles
internal import Markup

/// The rules of a format, or of a group, made ready for one document. It is a class since every entry of a group has a
/// run of its own, which then holds one reference and not two indices.
final class RuleSearch {
  let rules: FieldRules
  let document: Document
  fileprivate let first: SelectorIndex.Search
  fileprivate let fallbacks: SelectorIndex.Search

  init(_ rules: FieldRules, _ document: Document) {
    self.rules = rules
    self.document = document
    first = SelectorIndex.Search(rules.index, document)
    fallbacks = SelectorIndex.Search(rules.fallbacks, document)
  }
}

/// Rules at work on one document, one record or one element of a group.
struct RuleRun {
  private let search: RuleSearch
  private let scope: Element?
  private let end: Int?
  private let first: [[Int]]

  private var document: Document { search.document }

  /// - Parameter end: The index before which the work ends, where it is not the end of the scope.
  init(_ search: RuleSearch, scope: Element?, end: Int? = nil) {
    self.search = search
    self.scope = scope
    self.end = end
    first = search.first.matches(scope: scope, end: end)
  }

  /// How many elements a counting selector has found.
  func count(_ selector: Int) -> Int { first[selector].count }

  /// The captures of each rule: those of its first source that yields.
  func capturesByRule() -> [[Capture]] {
    var captures: [[Capture]] = []
    captures.reserveCapacity(search.rules.rules.count)
    var open: [Int] = []
    for at in search.rules.rules.indices {
      captures.append(self.captures(of: at, from: 0, []))
      if captures[at].isEmpty, search.rules.rules[at].sources.count > 1 { open.append(at) }
    }
    guard !open.isEmpty else { return captures }
    var wanted = [Bool](repeating: false, count: search.rules.fallbacks.ruleCount)
    for at in open {
      for source in search.rules.rules[at].sources.dropFirst() { wanted[source.selector] = true }
    }
    let fallbacks = fallbacks(wanted: wanted)
    for at in open {
      for number in 1..<search.rules.rules[at].sources.count where captures[at].isEmpty {
        captures[at] = self.captures(of: at, from: number, fallbacks)
      }
    }
    return captures
  }

  /// What one source of a rule gives, both by their places. A rule is copied only where elements were found for it.
  private func captures(of rule: Int, from source: Int, _ fallbacks: [[Int]]) -> [Capture] {
    guard source < search.rules.rules[rule].sources.count else { return [] }
    let selector = search.rules.rules[rule].sources[source].selector
    let isFallback = search.rules.rules[rule].sources[source].isFallback
    guard !(isFallback ? fallbacks[selector] : first[selector]).isEmpty else { return [] }
    let found = search.rules.rules[rule]
    return captures(of: found, from: found.sources[source], fallbacks)
  }

  /// The elements that the fallbacks find; all of them, or those of some selectors.
  func fallbacks(wanted: [Bool]?) -> [[Int]] {
    search.fallbacks.matches(scope: scope, end: end, wanted: wanted)
  }

  /// What one source of a rule gives.
  func captures(of rule: FieldRule, from source: FieldSource, _ fallbacks: [[Int]]) -> [Capture] {
    let elements = source.isFallback ? fallbacks[source.selector] : first[source.selector]
    guard !elements.isEmpty else { return [] }
    let parts = rule.parts.map { RuleSearch($0, document) }
    var captures: [Capture] = []
    for (at, index) in elements.enumerated() {
      let element = document.element(index)
      if let parts {
        captures += group(element, end: extent(elements, at, rule.spans), rule, source, parts)
      } else {
        captures += values(of: element, rule, source)
      }
      if !rule.takesAll, !captures.isEmpty { return captures }
    }
    return captures
  }

  /// Where an entry of a group ends: with its element, or with the next entry or its parent.
  private func extent(_ elements: [Int], _ at: Int, _ spans: Bool) -> Int {
    let element = document.element(elements[at])
    guard spans else { return element.end }
    let next = at + 1 < elements.count ? elements[at + 1] : document.count
    return min(next, element.parent?.end ?? next)
  }

  private func group(
    _ element: Element, end: Int, _ rule: FieldRule, _ source: FieldSource, _ parts: RuleSearch
  ) -> [Capture] {
    let captures = RuleRun(parts, scope: element, end: end).capturesByRule().flatMap { $0 }
    guard !captures.isEmpty else { return [] }
    return [Capture(rule.field, "", node: element.index, rule: source.number, parts: captures)]
  }

  private func values(of element: Element, _ rule: FieldRule, _ source: FieldSource) -> [Capture] {
    let options = TextOptions(keepsLines: rule.keepsLines, dropped: dropped(by: rule, in: element))
    let text: String
    switch source.taken {
    case .text: text = element.text(options)
    case .ownText:
      text = element.text(TextOptions(keepsLines: rule.keepsLines, dropped: element.children.map(\.index)))
    case .attribute(let name): text = element.attribute(name)?.underTextPolicy(keepsLines: rule.keepsLines) ?? ""
    case .elementName: text = element.name
    case .presence: text = "yes"
    case .rows: text = TableCells(element, options).captured
    }
    guard !text.isEmpty else { return [] }
    let markup = rule.wantsMarkup && source.taken == .text ? element.markup(options) : nil
    let values = rule.transforms.reduce([text]) { values, transform in values.flatMap(transform.apply) }
    return values.map { Capture(rule.field, $0, markup: markup, node: element.index, rule: source.number) }
  }

  /// The elements that a rule leaves out inside an element, ascending.
  private func dropped(by rule: FieldRule, in element: Element) -> [Int] {
    guard let drop = rule.drops.first else { return [] }
    guard rule.drops.count > 1 else { return inside(element, first[drop]) }
    return rule.drops.flatMap { inside(element, first[$0]) }.sorted()
  }

  /// Those of some ascending indices that lie inside an element.
  private func inside(_ element: Element, _ indices: [Int]) -> [Int] {
    let start = indices.partition { $0 > element.index }
    return Array(indices[start...].prefix { $0 < element.end })
  }
}
