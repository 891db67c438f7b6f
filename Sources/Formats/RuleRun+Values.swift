internal import Articles
internal import Markup

extension RuleRun {
  /// Writes what a source reads from an element; says whether that is anything.
  func writeValues(
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
      // What is missing may be there under a misspelt name.
      let missing: Bool? = name == "content" ? nil : false
      guard let number = document.vocabulary.number(of: name) else { return missing }
      guard let value = document.plainAttribute(number, of: node) else { return nil }
      guard !value.isEmpty else { return missing }
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
