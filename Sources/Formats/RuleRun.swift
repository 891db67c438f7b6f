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

  /// Writes the captures of each rule: those of its first source that yields.
  ///
  /// - Returns: For each rule whether it gave anything.
  @discardableResult
  func write(into writer: inout CaptureWriter, in group: CaptureWriter.Group?) -> [Bool] {
    var gave = search.rules.rules.indices.map {
      search.rules.rules[$0].most < 2 && write($0, from: 0, [], into: &writer, in: group)
    }
    let open = search.rules.rules.indices.filter { !gave[$0] && search.rules.rules[$0].sources.count > 1 }
    guard !open.isEmpty else { return gave }
    var wanted = [Bool](repeating: false, count: search.rules.fallbacks.ruleCount)
    for at in open {
      for source in search.rules.rules[at].sources.dropFirst() { wanted[source.selector] = true }
    }
    let fallbacks = fallbacks(wanted: wanted)
    for at in open {
      for number in order(of: at, fallbacks) where !gave[at] {
        gave[at] = write(at, from: number, fallbacks, into: &writer, in: group)
      }
    }
    return gave
  }

  /// In which order the sources of a rule are tried whose first one gave nothing or was not tried yet.
  private func order(of rule: Int, _ fallbacks: [[Int]]) -> [Int] {
    let sources = search.rules.rules[rule].sources
    let most = min(search.rules.rules[rule].most, sources.count)
    guard most > 1 else { return Array(1..<sources.count) }
    let counts = sources.map { ($0.isFallback ? fallbacks[$0.selector] : first[$0.selector]).count }
    return (0..<most).sorted { (counts[$1], $0) < (counts[$0], $1) } + (most..<sources.count)
  }

  /// What those sources give that did not win, of rules that compare theirs.
  func alternatives() -> [Extraction.Alternative] {
    let rules = search.rules.rules.filter { $0.compares && $0.sources.count > 1 }
    guard !rules.isEmpty else { return [] }
    var wanted = [Bool](repeating: false, count: search.rules.fallbacks.ruleCount)
    for rule in rules { for source in rule.sources.dropFirst() { wanted[source.selector] = true } }
    let fallbacks = fallbacks(wanted: wanted)
    return rules.flatMap { rule in
      let given = rule.sources.compactMap { source in
        captures(of: rule, from: source, fallbacks).first.map { found in
          Extraction.Alternative(
            field: rule.field, text: found.text, markup: found.markup, rule: search.rules.written[source.number])
        }
      }
      return Array(given.dropFirst())
    }
  }

  /// Writes what one source of a rule gives, both by their places. A rule is copied only where elements were found for it.
  private func write(
    _ rule: Int, from source: Int, _ fallbacks: [[Int]], into writer: inout CaptureWriter,
    in group: CaptureWriter.Group?
  ) -> Bool {
    guard source < search.rules.rules[rule].sources.count else { return false }
    let selector = search.rules.rules[rule].sources[source].selector
    let isFallback = search.rules.rules[rule].sources[source].isFallback
    guard !(isFallback ? fallbacks[selector] : first[selector]).isEmpty else { return false }
    let found = search.rules.rules[rule]
    return write(found, from: found.sources[source], fallbacks, into: &writer, in: group)
  }

  /// The elements that the fallbacks find; all of them, or those of some selectors.
  func fallbacks(wanted: [Bool]?) -> [[Int]] {
    search.fallbacks.matches(scope: scope, end: end, wanted: wanted)
  }

  /// What one source of a rule gives.
  func captures(of rule: FieldRule, from source: FieldSource, _ fallbacks: [[Int]]) -> [Capture] {
    var writer = CaptureWriter()
    _ = write(rule, from: source, fallbacks, into: &writer, in: nil)
    return Extraction(writer).captures
  }

  private func write(
    _ rule: FieldRule, from source: FieldSource, _ fallbacks: [[Int]], into writer: inout CaptureWriter,
    in group: CaptureWriter.Group?
  ) -> Bool {
    let elements = source.isFallback ? fallbacks[source.selector] : first[source.selector]
    guard !elements.isEmpty else { return false }
    let parts = rule.parts.map { RuleSearch($0, document) }
    var gave = false
    for (at, index) in elements.enumerated() {
      let element = document.element(index)
      if let parts {
        let entry = writer.add(rule.field, node: index, rule: source.number, in: group)
        RuleRun(parts, scope: element, end: extent(elements, at, rule)).write(into: &writer, in: entry)
        if writer.isEmpty(entry) { writer.kill(entry) } else { gave = true }
      } else if writeValues(of: element, rule, source, into: &writer, in: group) {
        gave = true
      }
      if !rule.takesAll, gave { return true }
    }
    return gave
  }

  /// Where an entry of a group ends.
  private func extent(_ elements: [Int], _ at: Int, _ rule: FieldRule) -> Int {
    rule.extent(of: document.element(elements[at]), next: at + 1 < elements.count ? elements[at + 1] : nil) {
      self.first[$0]
    }
  }

  private func writeValues(
    of found: Element, _ rule: FieldRule, _ source: FieldSource, into writer: inout CaptureWriter,
    in group: CaptureWriter.Group?
  ) -> Bool {
    guard let element = source.enclosing.isEmpty ? found : found.enclosing(source.enclosing) else { return false }
    let dropped = dropped(by: rule, in: element)
    let seams = rule.aparts.isEmpty ? [] : seams(of: rule, in: element, dropped)
    let values = rule.values(of: element, source.taken, dropping: dropped, parting: seams)
    for value in values.texts {
      writer.add(rule.field, value, markup: values.markup, node: element.index, rule: source.number, in: group)
    }
    return !values.texts.isEmpty
  }

  /// The elements that a rule leaves out inside an element, ascending.
  private func dropped(by rule: FieldRule, in element: Element) -> [Int] {
    guard let drop = rule.drops.first else { return [] }
    guard rule.drops.count > 1 else { return inside(element, first[drop]) }
    return rule.drops.flatMap { inside(element, first[$0]) }.sorted()
  }

  /// What a rule puts between elements that meet inside an element; where two of its separators could stand the first
  /// one does.
  private func seams(of rule: FieldRule, in element: Element, _ dropped: [Int]) -> [Seam] {
    var seams: [Seam] = []
    for apart in rule.aparts {
      let found = element.seams(
        between: inside(element, first[apart.selector]), separator: apart.separator, dropped: dropped)
      seams = seams.isEmpty ? found : seams.merged(with: found)
    }
    return seams
  }

  /// Those of some ascending indices that lie inside an element.
  private func inside(_ element: Element, _ indices: [Int]) -> [Int] {
    let start = indices.partition { $0 > element.index }
    return Array(indices[start...].prefix { $0 < element.end })
  }
}

extension FieldRule {
  /// Where an entry of a group ends: with its element; or, if it spans, with the next entry, the next element that ends
  /// one, or its parent. With ends of its own kind a heading that stands in a box by itself reaches out of the box.
  func extent(of element: Element, next: Int?, matches: (Int) -> [Int]) -> Int {
    guard spans, spanning.map({ matches($0).holds(element.index) }) ?? true else { return element.end }
    let next = next ?? element.document.count
    guard let until else { return min(next, element.parent?.end ?? next) }
    let stops = matches(until)
    let stop = stops.partition { $0 > element.index }
    var around = element.parent
    for _ in 0..<32 where around?.end == element.end { around = around?.parent }
    return min(next, stop < stops.count ? stops[stop] : next, around?.end ?? next)
  }
}

extension [Int] {
  /// Whether an ascending array holds a number.
  fileprivate func holds(_ number: Int) -> Bool {
    let at = partition { $0 >= number }
    return at < count && self[at] == number
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
