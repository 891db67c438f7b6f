/// What an element's start tag has, as a set of 64 bits: its name, the names of its attributes, its id and its classes.
///
/// An element matches a compound only if it has all that the compound asks for, so that most attempts end with one
/// comparison; what passes is asked properly. A Bloom filter with one hash function, as browsers have them for
/// ancestors (WebKit's `SelectorFilter`).
struct ElementTraits: Sendable {
  private var bits: UInt64 = 0

  /// Whether all of these are among others.
  func isSubset(of others: ElementTraits) -> Bool { bits & ~others.bits == 0 }

  mutating func formUnion(_ others: ElementTraits) { bits |= others.bits }

  mutating func insertName(_ name: some Collection<UInt8>) { insert(name, kind: 0) }
  mutating func insertID(_ id: some Collection<UInt8>) { insert(id, kind: UInt8(ascii: "#")) }
  mutating func insertClass(_ word: some Collection<UInt8>) { insert(word, kind: UInt8(ascii: ".")) }

  /// FNV-1a, 32 bits.
  private mutating func insert(_ bytes: some Collection<UInt8>, kind: UInt8) {
    var hash = (0x811C_9DC5 ^ UInt32(kind)) &* 0x0100_0193
    for byte in bytes { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    bits |= 1 << UInt64(hash >> 26)
  }

  /// Those of each element of a document. Linear.
  static func all(
    _ nodes: [Document.Node], _ attributes: [Document.Attribute], _ values: [UInt8], _ vocabulary: Vocabulary
  ) -> [ElementTraits] {
    let names = vocabulary.names.map { name in
      var traits = ElementTraits()
      traits.insertName(name.utf8)
      return traits
    }
    return values.withUnsafeBufferPointer { values in
      nodes.indices.map { at in
        var traits = names[Int(nodes[at].name)]
        let end = at + 1 < nodes.count ? Int(nodes[at + 1].firstAttribute) : attributes.count
        for attribute in attributes[Int(nodes[at].firstAttribute)..<end] {
          traits.formUnion(names[Int(attribute.name)])
          let role = vocabulary.roles[Int(attribute.name)]
          guard role == .id || role == .classes else { continue }
          let value = UnsafeBufferPointer(rebasing: values[Int(attribute.start)..<Int(attribute.end)])
          if role == .id { traits.insertID(value) } else { forEachWord(value) { traits.insertClass($0) } }
        }
        return traits
      }
    }
  }
}

extension Selector.Compound {
  /// What every element that matches has.
  var traits: ElementTraits {
    var traits = ElementTraits()
    if let type { traits.insertName(type.utf8) }
    if let id {
      traits.insertName("id".utf8)
      traits.insertID(id.utf8)
    }
    if !classes.isEmpty { traits.insertName("class".utf8) }
    for name in classes { traits.insertClass(name.utf8) }
    for test in attributes { traits.insertName(test.name.utf8) }
    return traits
  }
}
