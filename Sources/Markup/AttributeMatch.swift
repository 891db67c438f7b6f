extension Matcher {
  /// Whether an element has the name, id, classes and attributes of a compound.
  func hasNames(_ compound: Selector.Compound, _ index: Int) -> Bool {
    if let type = compound.type, document.names[Int(document.nodes[index].name)] != type { return false }
    if let id = compound.id, !has(index, "id", { $0.elementsEqual(id.utf8) }) { return false }
    for name in compound.classes where !has(index, "class", { $0.includes(name, ignoringCase: false) }) { return false }
    for test in compound.attributes where !has(index, test.name, test.holds) { return false }
    return true
  }

  private func has(_ index: Int, _ name: String, _ condition: (UnsafeBufferPointer<UInt8>) -> Bool) -> Bool {
    for at in document.attributeRange(index) {
      let attribute = document.attributes[at]
      guard document.names[Int(attribute.name)] == name else { continue }
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
    var found = false
    forEachWord(self) { found = found || ($0.count == length && $0.equals(word, at: 0, ignoringCase: ignoringCase)) }
    return found
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
