@testable import Markup

/// The tree of a page that is written as a string.
func page(_ html: String, limits: Limits = Limits()) throws -> Document {
  try HTMLParser.parse(Array(html.utf8), limits: limits)
}

extension Document {
  /// The elements that a selector finds.
  func all(_ selector: String, in scope: Element? = nil) throws -> [Element] {
    var index = SelectorIndex()
    index.add(try Selector(selector))
    return SelectorIndex.Search(index, self).matches(scope: scope)[0].map(element)
  }

  /// The first element that a selector finds.
  func first(_ selector: String) throws -> Element? { try all(selector).first }
}
