/// Which pairs of neighbouring bytes some words have, as a set of 64 bits, in which the cases of an ASCII letter are one.
///
/// Words hold others only if they have all of their pairs. Pages ask hundreds of times whether the same class names hold
/// `ref-list`, and nearly always the pairs say that they do not. A Bloom filter with one hash function (Bloom, “Space/time
/// trade-offs in hash coding with allowable errors”, 1970).
struct BytePairs: Sendable {
  private let bits: UInt64

  /// Those of words that nothing is known of.
  static let unknown = BytePairs(bits: .max)

  /// Attributes that selectors ask for parts of.
  private static let searchedNames = ["class", "href", "id"]
  /// Longer values have nearly all pairs.
  private static let longest = 128

  private init(bits: UInt64) { self.bits = bits }

  /// The pairs of some words. Linear.
  init(_ words: some Collection<UInt8>) {
    var bits: UInt64 = 0
    var last: UInt8?
    for byte in words {
      // The cases of a letter differ in one bit only, which is left out.
      if let last { bits |= 1 << UInt64(((last & 0x1F) &* 11 ^ byte & 0x1F) & 0x3F) }
      last = byte
    }
    self.init(bits: bits)
  }

  /// Whether words with these pairs may hold some with others.
  func mayHold(_ others: BytePairs) -> Bool { others.bits & ~bits == 0 }

  /// Notes the pairs of the values that are asked for parts.
  static func note(in attributes: inout [Document.Attribute], _ values: [UInt8], _ names: NameTable) {
    let searched = searchedNames.compactMap { names.numbers[$0] }
    for at in attributes.indices where searched.contains(attributes[at].name) {
      let value = Int(attributes[at].start)..<Int(attributes[at].end)
      if value.count <= longest { attributes[at].pairs = BytePairs(values[value]) }
    }
  }
}
