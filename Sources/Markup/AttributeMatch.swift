internal import Glibc

extension Matcher {
  /// Whether an element has the name and the attributes that a compound asks for.
  ///
  /// Nothing changes. But a method that may not change the matcher is given a copy of it by those that may.
  @inline(__always) mutating func hasNames(_ compound: Int, _ index: Int) -> Bool {
    let asked = selectors.code.compounds[compound]
    switch asked.name {
    case .any: break
    case .one(let name): if names[Int(document.nodes[index].name)] != name { return false }
    case .among(let set):
      if !selectors.code.sets[Int(set)].contains(names[Int(document.nodes[index].name)]) { return false }
    }
    return asked.tests.isEmpty || passes(asked.tests, index)
  }

  private mutating func passes(_ tests: Range<Int32>, _ index: Int) -> Bool {
    let attributes = document.attributeRange(index)
    guard !attributes.isEmpty else { return false }
    for at in tests where !passes(selectors.code.tests[Int(at)], attributes) { return false }
    return true
  }

  /// Whether the first of some attributes that has the name of a test passes it.
  private mutating func passes(_ test: SelectorCode.Test, _ attributes: Range<Int>) -> Bool {
    for at in attributes {
      let attribute = document.attributes[at]
      guard names[Int(attribute.name)] == test.name else { continue }
      guard attribute.pairs.mayHold(test.pairs) else { return false }
      return document.values.withUnsafeBufferPointer { values in
        selectors.code.values.withUnsafeBufferPointer { words in
          let value = AttributeValue(UnsafeBufferPointer(rebasing: values[Int(attribute.start)..<Int(attribute.end)]))
          let word = UnsafeBufferPointer(rebasing: words[Int(test.value.lowerBound)..<Int(test.value.upperBound)])
          return value.passes(test.operation, word, ignoringCase: test.ignoresCase)
        }
      }
    }
    return false
  }
}

extension Selector.AttributeTest {
  /// Whether a value passes.
  func holds(_ have: UnsafeBufferPointer<UInt8>) -> Bool {
    var value = value
    return value.withUTF8 { AttributeValue(have).passes(operation, $0, ignoringCase: ignoresCase) }
  }
}

/// The value of an attribute, as conditions ask about it.
private struct AttributeValue {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether the value passes. As in CSS, the empty word is contained in nothing.
  func passes(
    _ operation: Selector.AttributeTest.Operator, _ word: UnsafeBufferPointer<UInt8>, ignoringCase: Bool
  ) -> Bool {
    switch operation {
    case .exists: return true
    case .equals: return bytes.count == word.count && has(word, at: 0, ignoringCase)
    case .includes: return includes(word, ignoringCase)
    case .begins: return !word.isEmpty && has(word, at: 0, ignoringCase)
    case .ends: return !word.isEmpty && has(word, at: bytes.count - word.count, ignoringCase)
    case .contains: return contains(word, ignoringCase)
    }
  }

  /// Whether a word stands anywhere.
  private func contains(_ word: UnsafeBufferPointer<UInt8>, _ ignoringCase: Bool) -> Bool {
    guard let first = word.first, let start = bytes.baseAddress, bytes.count >= word.count else { return false }
    let bit = ignoringCase ? Self.caseBit(of: first) : 0
    let places = bytes.count - word.count + 1
    var at = 0
    while at < places {
      if bit == 0 {
        guard let found = memchr(start + at, Int32(first), places - at) else { return false }
        at = UnsafeRawPointer(found) - UnsafeRawPointer(start)
      } else {
        while at < places, start[at] | bit != first | bit { at += 1 }
        guard at < places else { return false }
      }
      if has(word, at: at, ignoringCase) { return true }
      at += 1
    }
    return false
  }

  /// Whether a word stands at an offset, byte for byte or without regard to the case of ASCII letters.
  private func has(_ word: UnsafeBufferPointer<UInt8>, at start: Int, _ ignoringCase: Bool) -> Bool {
    guard start >= 0, bytes.count - start >= word.count else { return false }
    for at in 0..<word.count {
      let (mine, other) = (bytes[start + at], word[at])
      guard mine == other || (ignoringCase && Self.lower(mine) == Self.lower(other)) else { return false }
    }
    return true
  }

  /// Whether one of the words that white space parts is this one.
  private func includes(_ word: UnsafeBufferPointer<UInt8>, _ ignoringCase: Bool) -> Bool {
    guard !word.isEmpty else { return false }
    var at = 0
    while at + word.count <= bytes.count {
      let start = at
      while at < bytes.count, bytes[at] > 0x20 { at += 1 }
      if at - start == word.count, has(word, at: start, ignoringCase) { return true }
      at += 1
    }
    return false
  }

  /// The bit in which the two cases of a letter of ASCII differ; none where the byte is no letter.
  private static func caseBit(of byte: UInt8) -> UInt8 { 0x61...0x7A ~= byte | 0x20 ? 0x20 : 0 }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}
