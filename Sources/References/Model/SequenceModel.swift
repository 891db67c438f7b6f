/// A linear-chain model: weights for features, and for pairs of labels with the form of the second token.
///
/// The bytes are used in place:
///
///     magic, version, labels, features, slots (a power of two), 0                          6 × UInt32
///     transitions  (labels + 1) × labels × forms                                          Int16
///     checks       slots × the upper half of a feature's hash, 0 for an empty slot         UInt16
///     weights      slots × labels                                                          Int8
///
/// A feature lies at the slot that the lower half of its hash names, or in the next free one.
public struct SequenceModel: Sendable {
  static let magic: UInt32 = 0x4D52_4E41
  /// Counted up whenever labels, forms or features change: an older model then does not fit.
  static let version: UInt32 = 1
  static let headerBytes = 24
  static let labels = Label.count
  static let transitionCount = (labels + 1) * labels * Token.Form.count

  private let bytes: ByteStore
  private let mask: Int

  /// A model as `train-references` writes it; `nil` where the bytes are none, or one of another version.
  init?(_ bytes: ByteStore) {
    guard bytes.count >= Self.headerBytes, bytes.word(0) == Self.magic, bytes.word(1) == Self.version,
      bytes.word(2) == Self.labels, bytes.word(3) == FeatureExtractor.count
    else { return nil }
    let slots = Int(bytes.word(4))
    guard slots.nonzeroBitCount == 1,
      bytes.count >= Self.headerBytes + Self.transitionCount * 2 + slots * (2 + Self.labels)
    else { return nil }
    self.bytes = bytes
    mask = slots - 1
    guard hasEmptySlot else { return nil }
  }

  /// Whether a search for a feature that the model does not have comes to an end; one look or two, but in a bad file.
  private var hasEmptySlot: Bool {
    guard let checks = bytes.address(Self.headerBytes + Self.transitionCount * 2)?.assumingMemoryBound(to: UInt16.self)
    else { return false }
    return UnsafeBufferPointer(start: checks, count: mask + 1).contains(0)
  }

  /// The best labels of a sequence, in which the first token is not what is excluded.
  func decode(_ tokens: [Token], _ features: [UInt32], excluding excluded: Label? = nil) -> [Label] {
    guard let transitions = bytes.address(Self.headerBytes)?.assumingMemoryBound(to: Int16.self) else { return [] }
    return withUnsafeTemporaryAllocation(of: Int32.self, capacity: tokens.count * Self.labels) { scores in
      guard let base = scores.baseAddress, !tokens.isEmpty else { return [] }
      for at in tokens.indices {
        add(features[at * FeatureExtractor.count..<(at + 1) * FeatureExtractor.count], base + at * Self.labels)
      }
      if let excluded { scores[Int(excluded.rawValue)] -= 1 << 20 }
      return Viterbi.decode(tokens, base, transitions)
    }
  }

  /// Sums the weights of one token's features: a row of 20 bytes is 8, 8 and 4 in registers.
  private func add(_ features: ArraySlice<UInt32>, _ scores: UnsafeMutablePointer<Int32>) {
    let start = Self.headerBytes + Self.transitionCount * 2
    guard let checks = bytes.address(start)?.assumingMemoryBound(to: UInt16.self),
      let weights = bytes.address(start + (mask + 1) * 2)
    else { return }
    var (low, middle, high) = (SIMD8<Int16>(), SIMD8<Int16>(), SIMD4<Int16>())
    for feature in features {
      let check = Self.check(feature)
      var slot = Int(feature) & mask
      while checks[slot] != check, checks[slot] != 0 { slot = (slot &+ 1) & mask }
      guard checks[slot] == check else { continue }
      let row = weights + slot &* Self.labels
      low &+= SIMD8(truncatingIfNeeded: row.loadUnaligned(as: SIMD8<Int8>.self))
      middle &+= SIMD8(truncatingIfNeeded: row.loadUnaligned(fromByteOffset: 8, as: SIMD8<Int8>.self))
      high &+= SIMD4(truncatingIfNeeded: row.loadUnaligned(fromByteOffset: 16, as: SIMD4<Int8>.self))
    }
    for label in 0..<8 {
      scores[label] = Int32(low[label])
      scores[8 + label] = Int32(middle[label])
    }
    for label in 0..<4 { scores[16 + label] = Int32(high[label]) }
  }

  /// What tells a feature from others of the same slot; never 0.
  static func check(_ feature: UInt32) -> UInt16 { UInt16(feature >> 16) | 1 }
}

/// The best path through labels.
///
/// A path's score and the label before its last one are one number, a key: the score times 32, and in the lowest bits how
/// far that label lies from the last of all. The greater of two keys is thus the better path, or of two equal ones that
/// with the earlier label, and no branch is needed to keep where it came from.
enum Viterbi {
  private static let bits: Int32 = 31
  private static let least: Int32 = -1 << 30
  /// After how many tokens keys are levelled. A token adds less than 2²¹ to a key, so that they stay above `least`.
  private static let tokensToLevel = 256

  /// Decodes with a score for each token and label, and one for each pair of labels and form of the second token. Takes
  /// the time of labels × labels additions a token, four at once in registers, and no memory but the result.
  ///
  /// - Parameter keys: The scores, one token behind another; keys take their place.
  static func decode(
    _ tokens: [Token], _ keys: UnsafeMutablePointer<Int32>, _ transitions: UnsafePointer<Int16>
  ) -> [Label] {
    let count = Label.count
    guard let first = tokens.first else { return [] }
    for to in 0..<count {
      keys[to] = (keys[to] &+ Int32(transitions[index(from: count, to: to, form: first.form)])) &<< 5
    }
    for at in 1..<tokens.count {
      if at % tokensToLevel == 0 { level(keys + (at - 1) * count) }
      extend(keys + (at - 1) * count, transitions + index(from: 0, to: 0, form: tokens[at].form))
    }
    return labels(tokens.count, keys)
  }

  /// Takes the best path's score from all keys, which changes no choice: in a long text they would grow without bound.
  private static func level(_ keys: UnsafeMutablePointer<Int32>) {
    let best = UnsafeBufferPointer(start: keys, count: Label.count).max() ?? 0
    for label in 0..<Label.count { keys[label] &-= best & ~bits }
  }

  /// Turns the scores behind one token's keys into keys, by the scores of the pairs of labels.
  private static func extend(_ keys: UnsafeMutablePointer<Int32>, _ pairs: UnsafePointer<Int16>) {
    var (low, middle) = (SIMD8<Int32>(repeating: least), SIMD8<Int32>(repeating: least))
    var high = SIMD4<Int32>(repeating: least)
    for from in 0..<Label.count {
      let key = keys[from] & ~bits | (bits &- Int32(truncatingIfNeeded: from))
      let row = UnsafeRawPointer(pairs + from &* Label.count)
      keep(&low, SIMD8(truncatingIfNeeded: row.loadUnaligned(as: SIMD8<Int16>.self)), key)
      keep(&middle, SIMD8(truncatingIfNeeded: row.loadUnaligned(fromByteOffset: 16, as: SIMD8<Int16>.self)), key)
      keep(&high, SIMD4(truncatingIfNeeded: row.loadUnaligned(fromByteOffset: 32, as: SIMD4<Int16>.self)), key)
    }
    let next = keys + Label.count
    for to in 0..<8 {
      next[to] = next[to] &<< 5 &+ low[to]
      next[8 + to] = next[8 + to] &<< 5 &+ middle[to]
    }
    for to in 0..<4 { next[16 + to] = next[16 + to] &<< 5 &+ high[to] }
  }

  /// Keeps the greater of each two keys: the best ones, and those of paths that go on from another. By arithmetic, since
  /// registers of four numbers know no greatest.
  @inline(__always)
  private static func keep<Keys: SIMD<Int32>>(_ best: inout Keys, _ pairs: Keys, _ key: Int32) {
    let gain = pairs &<< Keys(repeating: 5) &+ Keys(repeating: key) &- best
    best &+= gain & ~(gain &>> Keys(repeating: 31))
  }

  /// The labels on the way back from the best last one.
  private static func labels(_ count: Int, _ keys: UnsafeMutablePointer<Int32>) -> [Label] {
    var last = (count - 1) * Label.count
    var label = (0..<Label.count).max { keys[last + $0] >> 5 < keys[last + $1] >> 5 } ?? 0
    var labels = [Label](repeating: .other, count: count)
    for at in (0..<count).reversed() {
      labels[at] = Label(rawValue: UInt8(label)) ?? .other
      label = Int(bits - keys[last + label] & bits)
      last -= Label.count
    }
    return labels
  }

  /// Where the score of a pair lies; `from` is the number of labels at the start.
  static func index(from: Int, to: Int, form: Token.Form) -> Int {
    (Int(form.rawValue) * (Label.count + 1) + from) * Label.count + to
  }
}
