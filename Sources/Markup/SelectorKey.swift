/// Something that every element which a chain matches has, by which the chain is filed in a ``SelectorIndex``.
enum SelectorKey: Equatable {
  case id(String)
  case className(String)
  /// The value of one of the attributes that tell `meta` elements apart.
  case value(String)
  /// The same without regard to case.
  case foldedValue(String)
  /// An attribute's name.
  case attribute(String)
  case type(String)

  /// How common it is among the elements of pages: a rank, not a count.
  private var commonness: Int {
    switch self {
    case .id: 0
    case .className: 1
    case .value: 2
    case .foldedValue: 3
    case .attribute(let name): Self.commonAttributes.contains(name) ? 6 : 4
    case .type: 5
    }
  }

  private static let commonAttributes = ["class", "id", "href", "style", "src"]

  /// Whether some keys, one of which an element must have, are rarer than others.
  static func areRarer(_ keys: [SelectorKey], than others: [SelectorKey]) -> Bool {
    let (mine, theirs) = (keys.map(\.commonness).max() ?? 0, others.map(\.commonness).max() ?? 0)
    return mine == theirs ? keys.count < others.count : mine < theirs
  }
}

extension Selector {
  /// Keys of which every element that matches has one; `nil` where nothing is known of some.
  fileprivate var keys: [SelectorKey]? {
    let keys = chains.compactMap { $0.compounds.last?.keys }
    guard keys.count == chains.count else { return nil }
    return keys.joined().reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

extension Selector.Compound {
  /// The rarest keys of which every element that matches has one; `nil` where there are none.
  var keys: [SelectorKey]? {
    var rarest: [SelectorKey]?
    for keys in candidates where rarest.map({ SelectorKey.areRarer(keys, than: $0) }) ?? true { rarest = keys }
    return rarest
  }

  private var candidates: [[SelectorKey]] {
    var candidates: [[SelectorKey]] = []
    if let id { candidates.append([.id(id)]) }
    candidates += classes.map { [.className($0)] }
    candidates += attributes.map { [$0.key] }
    if let type { candidates.append([.type(type)]) }
    for pseudo in pseudos {
      if case .matches(let selector) = pseudo, let keys = selector.keys { candidates.append(keys) }
    }
    return candidates
  }

  /// Takes away the conditions that hold of whatever has one of some keys.
  mutating func drop(_ keys: [SelectorKey]) {
    if let id, keys == [.id(id)] { self.id = nil }
    classes.removeAll { keys == [.className($0)] }
    if let type, keys == [.type(type)] { self.type = nil }
    pseudos.removeAll {
      guard case .matches(let selector) = $0, let types = selector.typeNames else { return false }
      return keys.allSatisfy { key in types.contains { key == .type($0) } }
    }
  }
}

extension Selector.AttributeTest {
  /// Attributes whose values tell `meta` elements apart.
  static let keyNames = ["name", "property", "itemprop"]

  fileprivate var key: SelectorKey {
    guard operation == .equals, Self.keyNames.contains(name) else { return .attribute(name) }
    return ignoresCase ? .foldedValue(value) : .value(value)
  }
}
