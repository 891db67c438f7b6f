extension Matcher {
  /// Whether an element has the name, id, classes and attributes of a chain's compound.
  ///
  /// The compound is read piece by piece where it lies: a copy of it would retain all that it holds.
  func hasNames(_ chain: Selector.Chain, _ position: Int, _ index: Int) -> Bool {
    let demands = chain.demands[position]
    if demands.name, document.names[Int(document.nodes[index].name)] != chain.compounds[position].type { return false }
    guard demands.attributes else { return true }
    guard !document.attributeRange(index).isEmpty else { return false }
    if let id = chain.compounds[position].id, !hasID(id, index) { return false }
    for name in chain.compounds[position].classes where !hasClass(name, index) { return false }
    for test in chain.compounds[position].attributes where !passes(test, index) { return false }
    return true
  }

  private func hasID(_ id: String, _ index: Int) -> Bool {
    has(index, { document.roles[$0] == .id }, { $0.count == id.utf8.count && $0.elementsEqual(id.utf8) })
  }

  private func hasClass(_ name: String, _ index: Int) -> Bool {
    has(index, { document.roles[$0] == .classes }, { $0.includes(name, ignoringCase: false) })
  }

  private func passes(_ test: Selector.AttributeTest, _ index: Int) -> Bool {
    has(index, { document.names[$0] == test.name }, test.holds)
  }

  /// Whether an element's first attribute that is the one meant, which its name's number tells, satisfies a condition.
  private func has(
    _ index: Int, _ isMeant: (Int) -> Bool, _ condition: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    for at in document.attributeRange(index) {
      let attribute = document.attributes[at]
      guard isMeant(Int(attribute.name)) else { continue }
      return document.values.withUnsafeBufferPointer {
        condition(UnsafeBufferPointer(rebasing: $0[Int(attribute.start)..<Int(attribute.end)]))
      }
    }
    return false
  }
}

extension Selector.AttributeTest {
  /// Whether a value passes. As in CSS, the empty word is contained in nothing.
  func holds(_ have: UnsafeBufferPointer<UInt8>) -> Bool {
    let length = value.utf8.count
    switch operation {
    case .exists: return true
    case .equals: return have.count == length && have.equals(value, at: 0, ignoringCase: ignoresCase)
    case .includes: return have.includes(value, ignoringCase: ignoresCase)
    case .begins: return length > 0 && have.equals(value, at: 0, ignoringCase: ignoresCase)
    case .ends: return length > 0 && have.equals(value, at: have.count - length, ignoringCase: ignoresCase)
    case .contains:
      guard length > 0, have.count >= length else { return false }
      return (0...(have.count - length)).contains { have.equals(value, at: $0, ignoringCase: ignoresCase) }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a word stands at an offset, byte for byte or without regard to the case of ASCII letters.
  fileprivate func equals(_ word: String, at start: Int, ignoringCase: Bool) -> Bool {
    guard start >= 0 else { return false }
    var at = start
    for byte in word.utf8 {
      guard at < count else { return false }
      guard self[at] == byte || (ignoringCase && Self.lower(self[at]) == Self.lower(byte)) else { return false }
      at += 1
    }
    return true
  }

  /// Whether one of the words that white space parts is this one.
  fileprivate func includes(_ word: String, ignoringCase: Bool) -> Bool {
    let length = word.utf8.count
    guard length > 0 else { return false }
    var at = 0
    while at + length <= count {
      let start = at
      while at < count, self[at] > 0x20 { at += 1 }
      if at - start == length, equals(word, at: start, ignoringCase: ignoringCase) { return true }
      at += 1
    }
    return false
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
