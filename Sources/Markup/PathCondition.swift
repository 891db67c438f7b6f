/// A condition on an attribute, laid out to be asked often.
struct PathCondition: Sendable {
  let test: Selector.AttributeTest
  let level: Int
  let isNegated: Bool
  /// The value that the attribute must have, where nothing else is asked.
  let value: [UInt8]?
  /// The number of the attribute's name in the vocabulary that was met last; -1 for a name that it has not.
  var attribute = -1

  init(_ condition: PathPattern.Guard) {
    (test, level, isNegated) = (condition.test, condition.level, condition.isNegated)
    let isPlain = test.operation == .equals && !test.ignoresCase
    value = isPlain ? Array(test.value.utf8) : nil
  }

  func passes(_ node: Int, _ document: Document) -> Bool {
    var element = node
    for _ in 0..<level { element = max(0, Int(document.nodes[element].parent)) }
    let holds = document.withAttribute(attribute, of: element) { have in
      guard let value else { return test.holds(have) }
      guard have.count == value.count else { return false }
      for at in 0..<have.count where have[at] != value[at] { return false }
      return true
    }
    return (holds ?? false) != isNegated
  }
}
