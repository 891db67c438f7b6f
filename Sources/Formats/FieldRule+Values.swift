internal import Articles
internal import Markup

extension FieldRule {
  /// What the rule makes of an element: values under the text policy, transformed, and the fragment with mark-up.
  ///
  /// - Parameters:
  ///   - dropped: Indices of the elements inside that are left out, ascending.
  ///   - seams: What is put between elements inside.
  func values(
    of element: Element, _ taken: FieldSource.Taken, dropping dropped: [Int] = [], parting seams: [Seam] = []
  ) -> (texts: [String], markup: String?) {
    let options = TextOptions(keepsLines: keepsLines, dropped: dropped, seams: seams)
    let text: String
    var markup: String?
    switch taken {
    case .text where wantsMarkup: (text, markup) = element.textAndMarkup(options)
    case .text: text = element.text(options)
    case .ownText:
      text = element.text(TextOptions(keepsLines: keepsLines, dropped: element.children.map(\.index)))
    case .attribute(let name):
      let value = element.attribute(name) ?? (name == "content" ? element.misspeltContent : nil)
      text = value?.underTextPolicy(keepsLines: keepsLines) ?? ""
    case .elementName: text = element.name
    case .presence: text = "yes"
    case .place: text = String(element.index)
    case .constant(let words): text = words
    case .extent: text = "\(element.index)-\(element.end)"
    case .rows: text = TableCells(element, options).captured
    }
    guard !text.isEmpty else { return ([], nil) }
    let values = transforms.reduce([text]) { values, transform in values.flatMap(transform.apply) }
    return (values, markup)
  }
}

extension Element {
  /// What sites and programs that save pages write in a `meta` in place of `content`.
  fileprivate var misspeltContent: String? {
    name == "meta" ? attribute("contents") ?? attribute("value") : nil
  }
}
