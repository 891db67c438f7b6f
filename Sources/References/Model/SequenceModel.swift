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
  }

  /// The best labels of a sequence, in which the first token is not what is excluded.
  func decode(_ tokens: [Token], _ features: [UInt32], excluding excluded: Label? = nil) -> [Label] {
    guard let transitions = bytes.address(Self.headerBytes)?.assumingMemoryBound(to: Int16.self) else { return [] }
    var scores = [Int32](unsafeUninitializedCapacity: tokens.count * Self.labels) { scores, count in
      count = tokens.count * Self.labels
      scores.initialize(repeating: 0)
      for at in tokens.indices {
        add(features[at * FeatureExtractor.count..<(at + 1) * FeatureExtractor.count], at, scores)
      }
    }
    if let excluded, !scores.isEmpty { scores[Int(excluded.rawValue)] -= 1 << 20 }
    return Viterbi.decode(tokens, scores, transitions)
  }

  /// Sums the weights of one token's features. Rows are 20 bytes, which is 16 and 4 in registers.
  private func add(_ features: ArraySlice<UInt32>, _ at: Int, _ scores: UnsafeMutableBufferPointer<Int32>) {
    let checks = Self.headerBytes + Self.transitionCount * 2
    guard let checkBase = bytes.address(checks), let weightBase = bytes.address(checks + (mask + 1) * 2) else { return }
    var (low, high) = (SIMD16<Int16>(), SIMD4<Int16>())
    for feature in features {
      let check = Self.check(feature)
      var slot = Int(feature) & mask
      while true {
        let found = checkBase.loadUnaligned(fromByteOffset: slot * 2, as: UInt16.self)
        if found == check {
          let row = weightBase + slot * Self.labels
          low &+= SIMD16<Int16>(truncatingIfNeeded: row.loadUnaligned(as: SIMD16<Int8>.self))
          high &+= SIMD4<Int16>(truncatingIfNeeded: row.loadUnaligned(fromByteOffset: 16, as: SIMD4<Int8>.self))
          break
        }
        if found == 0 { break }
        slot = (slot + 1) & mask
      }
    }
    for label in 0..<16 { scores[at * Self.labels + label] = Int32(low[label]) }
    for label in 0..<4 { scores[at * Self.labels + 16 + label] = Int32(high[label]) }
  }

  /// What tells a feature from others of the same slot; never 0.
  static func check(_ feature: UInt32) -> UInt16 { UInt16(feature >> 16) | 1 }
}

/// The best path through labels.
enum Viterbi {
  /// Decodes with a score for each token and label, and one for each pair of labels and form of the second token.
  static func decode(_ tokens: [Token], _ scores: [Int32], _ transitions: UnsafePointer<Int16>) -> [Label] {
    let count = Label.count
    guard let first = tokens.first else { return [] }
    var back = [UInt8](repeating: 0, count: tokens.count * count)
    var best = (0..<count).map { scores[$0] &+ Int32(transitions[index(from: count, to: $0, form: first.form)]) }
    var next = best
    for at in tokens.indices.dropFirst() {
      for to in 0..<count { next[to] = Int32.min }
      for from in 0..<count {
        let row = transitions + index(from: from, to: 0, form: tokens[at].form)
        for to in 0..<count {
          let score = best[from] &+ Int32(row[to])
          let isBetter = score > next[to]
          next[to] = isBetter ? score : next[to]
          back[at * count + to] = isBetter ? UInt8(truncatingIfNeeded: from) : back[at * count + to]
        }
      }
      for to in 0..<count { next[to] = next[to] &+ scores[at * count + to] }
      swap(&best, &next)
    }
    var label = best.indices.max { best[$0] < best[$1] } ?? 0
    var labels = [Label](repeating: .other, count: tokens.count)
    for at in tokens.indices.reversed() {
      labels[at] = Label(rawValue: UInt8(label)) ?? .other
      label = Int(back[at * count + label])
    }
    return labels
  }

  /// Where the score of a pair lies; `from` is the number of labels at the start.
  static func index(from: Int, to: Int, form: Token.Form) -> Int {
    (Int(form.rawValue) * (Label.count + 1) + from) * Label.count + to
  }
}
