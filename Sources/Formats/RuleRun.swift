internal import Articles
internal import Markup

/// The rules of a format, or of a group, made ready for one document: what its names mean to their selectors is worked out
/// once, and the walks' tables are laid out once, however many entries a group has. For one thread at a time.
final class RuleSearch {
  let rules: FieldRules
  let document: Document
  private let names: DocumentNames
  fileprivate let first: SelectorIndex.Search
  fileprivate let fallbacks: SelectorIndex.Search
  /// The rules inside the groups, by rule, once an entry has been found.
  private var parts: [RuleSearch?]

  convenience init(_ rules: FieldRules, _ document: Document) {
    self.init(rules, document, DocumentNames(of: document, in: rules.names))
  }

  private init(_ rules: FieldRules, _ document: Document, _ names: DocumentNames) {
    self.rules = rules
    self.document = document
    self.names = names
    first = SelectorIndex.Search(rules.index, document, names: names)
    fallbacks = SelectorIndex.Search(rules.fallbacks, document, names: names)
    parts = Array(repeating: nil, count: rules.rules.count)
  }

  /// The rules inside a group; `nil` for a rule that is none.
  fileprivate func parts(of rule: Int) -> RuleSearch? {
    guard let inner = rules.rules[rule].parts else { return nil }
    if let known = parts[rule] { return known }
    let search = RuleSearch(inner, document, names)
    parts[rule] = search
    return search
  }
}

/// Rules at work on one document, one record or one element of a group.
struct RuleRun {
  private let search: RuleSearch
  private let scope: Element?
  private let end: Int?
  private let first: Matches

  private var document: Document { search.document }

  /// - Parameter end: The index before which the work ends, where it is not the end of the scope.
  init(_ search: RuleSearch, scope: Element?, end: Int? = nil) {
    self.search = search
    self.scope = scope
    self.end = end
    first = search.first.matches(scope: scope, end: end)
  }

  /// How many elements a counting selector has found.
  func count(_ selector: Int) -> Int { first.count(selector) }

  /// Writes the captures of each rule: those of its first source that yields.
  ///
  /// - Returns: For each rule whether it gave anything.
  @discardableResult
  func write(into writer: inout CaptureWriter, in group: CaptureWriter.Group?) -> [Bool] {
    let rules = search.rules
    var gave = [Bool](repeating: false, count: rules.rules.count)
    for (at, selector) in rules.firstSelectors.enumerated() where first.count(selector) > 0 {
      gave[at] = write(at, from: 0, .none, into: &writer, in: group)
    }
    let open = rules.withFallbacks.filter { !gave[$0] }
    guard !open.isEmpty else { return gave }
    var wanted = [Bool](repeating: false, count: rules.fallbacks.ruleCount)
    for at in open {
      for source in rules.rules[at].sources.dropFirst() { wanted[source.selector] = true }
    }
    let fallbacks = fallbacks(wanted: wanted)
    for at in open {
      for number in 1..<rules.rules[at].sources.count where !gave[at] {
        guard fallbacks.count(rules.rules[at].sources[number].selector) > 0 else { continue }
        gave[at] = write(at, from: number, fallbacks, into: &writer, in: group)
      }
    }
    return gave
  }

  /// The elements that the fallbacks find; all of them, or those of some selectors.
  func fallbacks(wanted: [Bool]?) -> Matches { search.fallbacks.matches(scope: scope, end: end, wanted: wanted) }

  /// What one source of a rule gives, both by their places.
  func captures(of rule: Int, from source: Int, _ fallbacks: Matches) -> [Capture] {
    var writer = CaptureWriter()
    _ = write(rule, from: source, fallbacks, into: &writer, in: nil)
    return Extraction(writer).captures
  }

  /// Writes what one source of a rule gives, both by their places; says whether that is anything.
  private func write(
    _ number: Int, from at: Int, _ fallbacks: Matches, into writer: inout CaptureWriter, in group: CaptureWriter.Group?
  ) -> Bool {
    let rule = search.rules.rules[number]
    guard at < rule.sources.count else { return false }
    let source = rule.sources[at]
    let matches = source.isFallback ? fallbacks : first
    guard matches.count(source.selector) > 0 else { return false }
    let elements = matches[source.selector]
    let parts = search.parts(of: number)
    var gave = false
    for (at, index) in zip(elements.indices, elements) {
      let element = document.element(index)
      if let parts {
        let entry = writer.add(rule.field, node: index, rule: source.number, in: group)
        RuleRun(parts, scope: element, end: extent(elements, at, rule.spans)).write(into: &writer, in: entry)
        if writer.isEmpty(entry) { writer.kill(entry) } else { gave = true }
      } else if writeValues(of: element, rule, source, into: &writer, in: group) {
        gave = true
      }
      if !rule.takesAll, gave { return true }
    }
    return gave
  }

  /// Where an entry of a group ends: with its element, or with the next entry or its parent.
  private func extent(_ elements: ArraySlice<Int>, _ at: Int, _ spans: Bool) -> Int {
    let element = document.element(elements[at])
    guard spans else { return element.end }
    let next = at + 1 < elements.endIndex ? elements[at + 1] : document.count
    return min(next, element.parent?.end ?? next)
  }

  private func writeValues(
    of found: Element, _ rule: FieldRule, _ source: FieldSource, into writer: inout CaptureWriter,
    in group: CaptureWriter.Group?
  ) -> Bool {
    guard let element = source.enclosing.isEmpty ? found : found.enclosing(source.enclosing) else { return false }
    let dropped = dropped(by: rule, in: element)
    let seams = rule.aparts.isEmpty ? [] : seams(of: rule, in: element, dropped)
    if rule.isPlain, dropped.isEmpty, seams.isEmpty,
      let gave = writePlain(element, rule.field, source, into: &writer, in: group)
    {
      return gave
    }
    let values = rule.values(of: element, source.taken, dropping: dropped, parting: seams)
    for value in values.texts {
      writer.add(rule.field, value, markup: values.markup, node: element.index, rule: source.number, in: group)
    }
    return !values.texts.isEmpty
  }

  /// Writes words that need no more than the text policy, without a String of them; `nil`, and nothing written, where
  /// they are not such.
  private func writePlain(
    _ element: Element, _ field: Field, _ source: FieldSource, into writer: inout CaptureWriter,
    in group: CaptureWriter.Group?
  ) -> Bool? {
    let (node, rule) = (element.index, source.number)
    switch source.taken {
    case .text where element.isReadAsItStands:
      if let words = document.plainWords(of: node) {
        guard !words.isEmpty else { return false }
        document.text.withUnsafeBufferPointer {
          writer.add(field, copying: UnsafeBufferPointer(rebasing: $0[words]), node: node, rule: rule, in: group)
        }
        return true
      }
      return writer.add(field, node: node, rule: rule, in: group) { document.appendWords(of: node, to: &$0) }
    case .attribute(let name):
      guard let number = document.vocabulary.number(of: name) else { return false }
      guard let value = document.plainAttribute(number, of: node) else { return nil }
      guard !value.isEmpty else { return false }
      document.values.withUnsafeBufferPointer {
        writer.add(field, copying: UnsafeBufferPointer(rebasing: $0[value]), node: node, rule: rule, in: group)
      }
      return true
    default: return nil
    }
  }

  /// The elements that a rule leaves out inside an element, ascending.
  private func dropped(by rule: FieldRule, in element: Element) -> [Int] {
    guard let drop = rule.drops.first else { return [] }
    guard rule.drops.count > 1 else { return Array(inside(element, first[drop])) }
    return rule.drops.flatMap { inside(element, first[$0]) }.sorted()
  }

  /// What a rule puts between elements that meet inside an element; where two of its separators could stand the first
  /// one does.
  private func seams(of rule: FieldRule, in element: Element, _ dropped: [Int]) -> [Seam] {
    var seams: [Seam] = []
    for apart in rule.aparts {
      let found = element.seams(
        between: Array(inside(element, first[apart.selector])), separator: apart.separator, dropped: dropped)
      seams = seams.isEmpty ? found : seams.merged(with: found)
    }
    return seams
  }

  /// Those of some ascending indices that lie inside an element.
  private func inside(_ element: Element, _ indices: ArraySlice<Int>) -> ArraySlice<Int> {
    guard !indices.isEmpty else { return [] }
    let start = indices.partition { $0 > element.index }
    let end = indices.partition { $0 >= element.end }
    return indices[start..<max(start, end)]
  }
}
extension Element {
  /// The nearest element around this one that has one of some names, up to 32 levels: documents may nest without bound.
  fileprivate func enclosing(_ names: [String]) -> Element? {
    var here = parent
    for _ in 0..<32 {
      guard let element = here else { return nil }
      if names.contains(element.name) { return element }
      here = element.parent
    }
    return nil
  }
}

extension [Seam] {
  /// Two ascending lists as one; of two seams at one place the first list's stays.
  fileprivate func merged(with other: [Seam]) -> [Seam] {
    var merged: [Seam] = []
    merged.reserveCapacity(count + other.count)
    var next = startIndex
    for seam in other {
      while next < endIndex, self[next].gap.lowerBound < seam.gap.lowerBound {
        merged.append(self[next])
        next += 1
      }
      if next == endIndex || self[next].gap.lowerBound != seam.gap.lowerBound { merged.append(seam) }
    }
    merged.append(contentsOf: self[next...])
    return merged
  }
}
