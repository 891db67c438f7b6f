internal import Markup

/// The rules of a format, or of a group, made ready for one document: what its names mean to their selectors is worked out
/// once, and the walks' tables are laid out once, however many entries a group has. For one thread at a time.
final class RuleSearch {
  let rules: FieldRules
  let document: Document
  let names: DocumentNames
  let first: SelectorIndex.Search
  let fallbacks: SelectorIndex.Search
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
  func parts(of rule: Int) -> RuleSearch? {
    guard let inner = rules.rules[rule].parts else { return nil }
    if let known = parts[rule] { return known }
    let search = RuleSearch(inner, document, names)
    parts[rule] = search
    return search
  }
}
