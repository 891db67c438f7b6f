internal import Articles
internal import Markup

/// Rules at work on one document, one record or one element of a group.
struct RuleRun {
  private let search: RuleSearch
  private let scope: Element?
  private let end: Int?
  let first: Matches

  var document: Document { search.document }

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
  func write(into writer: inout CaptureWriter, in group: CaptureWriter.Group?) {
    var gave = writeFirst(into: &writer, in: group)
    let open = search.rules.withFallbacks.filter { !gave[$0] }
    writeFallbacks(of: open, fallbacks(of: open), into: &writer, in: group, &gave)
    writeWaiting(into: &writer, in: group, &gave)
  }

  /// Writes the captures of rules that are asked only where others gave nothing.
  private func writeWaiting(
    into writer: inout CaptureWriter, in group: CaptureWriter.Group?, _ gave: inout [Bool]
  ) {
    for (at, others) in search.rules.waiting {
      let isAsked = others.contains { places in !places.contains { writer.has($0.part, of: $0.field, in: group) } }
      guard isAsked else { continue }
      let fallbacks = search.rules.rules[at].sources.count > 1 ? fallbacks(of: [at]) : .none
      for number in search.rules.rules[at].sources.indices where !gave[at] {
        gave[at] = write(at, from: number, fallbacks, into: &writer, in: group)
      }
    }
  }

  /// Writes the captures of each rule, and finds what those sources give that did not win, of rules that compare theirs.
  ///
  /// - Returns: For each rule whether it gave anything, and what did not win.
  func writeComparing(into writer: inout CaptureWriter) -> (gave: [Bool], alternatives: [Extraction.Alternative]) {
    var gave = writeFirst(into: &writer, in: nil)
    let rules = search.rules
    let compared = rules.withFallbacks.filter { rules.rules[$0].options.compares }
    let open = rules.withFallbacks.filter { !gave[$0] }
    let fallbacks = fallbacks(of: open + compared)
    writeFallbacks(of: open, fallbacks, into: &writer, in: nil, &gave)
    writeWaiting(into: &writer, in: nil, &gave)
    return (gave, compared.flatMap { alternatives(of: $0, fallbacks) })
  }

  private func writeFirst(into writer: inout CaptureWriter, in group: CaptureWriter.Group?) -> [Bool] {
    let rules = search.rules
    var gave = [Bool](repeating: false, count: rules.rules.count)
    for (at, selector) in rules.firstSelectors.enumerated() where first.count(selector) > 0 {
      let options = rules.rules[at].options
      if options.most < 2, options.lacking.isEmpty { gave[at] = write(at, from: 0, .none, into: &writer, in: group) }
    }
    return gave
  }

  private func writeFallbacks(
    of open: [Int], _ fallbacks: Matches, into writer: inout CaptureWriter, in group: CaptureWriter.Group?,
    _ gave: inout [Bool]
  ) {
    for at in open {
      for number in order(of: at, fallbacks) where !gave[at] {
        gave[at] = write(at, from: number, fallbacks, into: &writer, in: group)
      }
    }
  }

  /// In which order the sources of a rule are tried whose first one gave nothing or was not tried yet.
  private func order(of rule: Int, _ fallbacks: Matches) -> [Int] {
    let sources = search.rules.rules[rule].sources
    let most = min(search.rules.rules[rule].options.most, sources.count)
    guard most > 1 else { return sources.indices.filter { $0 > 0 && fallbacks.count(sources[$0].selector) > 0 } }
    let counts = sources.map { ($0.isFallback ? fallbacks : first).count($0.selector) }
    return (0..<most).sorted { (counts[$1], $0) < (counts[$0], $1) } + (most..<sources.count)
  }

  private func alternatives(of number: Int, _ fallbacks: Matches) -> [Extraction.Alternative] {
    let rule = search.rules.rules[number]
    let given = rule.sources.enumerated().compactMap { at, source in
      captures(of: number, from: at, fallbacks).first.map { found in
        Extraction.Alternative(
          field: rule.field, text: found.text, markup: found.markup, rule: search.rules.written[source.number])
      }
    }
    return Array(given.dropFirst())
  }

  /// The elements that all fallbacks find.
  func allFallbacks() -> Matches { search.fallbacks.matches(scope: scope, end: end) }

  /// The elements that the fallbacks of some rules find.
  private func fallbacks(of rules: [Int]) -> Matches {
    guard !rules.isEmpty else { return .none }
    var wanted = [Bool](repeating: false, count: search.rules.fallbacks.ruleCount)
    for at in rules {
      for source in search.rules.rules[at].sources.dropFirst() { wanted[source.selector] = true }
    }
    return search.fallbacks.matches(scope: scope, end: end, wanted: wanted)
  }

  /// What one source of a rule gives, both by their places.
  func captures(of rule: Int, from source: Int, _ fallbacks: Matches) -> [Capture] {
    var writer = CaptureWriter(expecting: 1)
    _ = write(rule, from: source, fallbacks, into: &writer, in: nil)
    return Array(Extraction(writer).all(search.rules.rules[rule].field))
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
  private func extent(_ elements: ArraySlice<Int>, _ at: Int, _ rule: FieldRule) -> Int {
    rule.extent(of: document.element(elements[at]), next: at + 1 < elements.endIndex ? elements[at + 1] : nil, first)
  }
}
