/// The weights of a perceptron in training, and their sums over time.
struct PerceptronWeights {
  private static let labels = Label.count
  /// Features that occur less often are left out.
  private static let leastOccurrences: UInt8 = 4
  private static let none = UInt32.max
  /// By how much the right label of a token must be better than any other before nothing is corrected. What only just
  /// comes out right in learning does not in strings of other publishers, and which of two near paths wins would hang on
  /// the order of the references.
  private static let margin: Int32 = 60

  /// Features and the numbers of their rows, open-addressed.
  private var keys: [UInt32]
  private var numbers: [UInt32]
  private let mask: Int
  private var rows: [UInt32] = []
  private var weights: [Int16]
  private var sums: [Int64]
  private var transitions = [Int16](repeating: 0, count: SequenceModel.transitionCount)
  private var transitionSums = [Int64](repeating: 0, count: SequenceModel.transitionCount)
  private var time: Int64 = 1

  /// Rows for the features that occur often enough.
  init(_ sequences: some Sequence<[UInt32]>) {
    var counts = [UInt8](repeating: 0, count: 1 << 24)
    let last = counts.count - 1
    var kept = 0
    for features in sequences {
      for feature in features {
        let at = Int(feature ^ feature >> 24) & last
        guard counts[at] < Self.leastOccurrences else { continue }
        counts[at] += 1
        if counts[at] == Self.leastOccurrences { kept += 1 }
      }
    }
    var slots = 1 << 12
    while slots < kept * 2 { slots *= 2 }
    mask = slots - 1
    keys = [UInt32](repeating: 0, count: slots)
    numbers = keys
    for features in sequences {
      for feature in features where feature != 0 && counts[Int(feature ^ feature >> 24) & last] >= Self.leastOccurrences
      {
        var slot = Int(feature) & mask
        while keys[slot] != 0, keys[slot] != feature { slot = (slot + 1) & mask }
        guard keys[slot] == 0 else { continue }
        keys[slot] = feature
        numbers[slot] = UInt32(rows.count)
        rows.append(feature)
      }
    }
    weights = [Int16](repeating: 0, count: rows.count * Self.labels)
    sums = [Int64](repeating: 0, count: rows.count * Self.labels)
  }

  /// Puts the number of its row in place of each feature.
  func number(_ features: inout [UInt32]) {
    for index in features.indices {
      let feature = features[index]
      var slot = Int(feature) & mask
      while keys[slot] != 0, keys[slot] != feature { slot = (slot + 1) & mask }
      features[index] = keys[slot] == 0 ? Self.none : numbers[slot]
    }
  }

  /// Corrects the weights where the best labels are not the right ones; gives the number of tokens that were right.
  mutating func learn(_ tokens: [Token], _ rows: [UInt32], _ gold: [Label]) -> Int {
    let labels = Self.labels
    var scores = self.scores(tokens.count, rows)
    for at in tokens.indices {
      for label in 0..<labels where label != Int(gold[at].rawValue) { scores[at * labels + label] += Self.margin }
    }
    let found = scores.withUnsafeMutableBufferPointer { scores in
      transitions.withUnsafeBufferPointer { transitions in
        guard let scores = scores.baseAddress, let transitions = transitions.baseAddress else { return [Label]() }
        return Viterbi.decode(tokens, scores, transitions)
      }
    }
    time += 1
    var right = 0
    var (before, foundBefore) = (labels, labels)
    for at in tokens.indices {
      let (wanted, had) = (Int(gold[at].rawValue), Int(found[at].rawValue))
      if wanted == had {
        right += 1
      } else {
        for row in rows[at * FeatureExtractor.count..<(at + 1) * FeatureExtractor.count] where row != Self.none {
          change(Int(row) * labels + wanted, by: 1)
          change(Int(row) * labels + had, by: -1)
        }
      }
      if wanted != had || before != foundBefore {
        changeTransition(Viterbi.index(from: before, to: wanted, form: tokens[at].form), by: 1)
        changeTransition(Viterbi.index(from: foundBefore, to: had, form: tokens[at].form), by: -1)
      }
      (before, foundBefore) = (wanted, had)
    }
    return right
  }

  private func scores(_ count: Int, _ rows: [UInt32]) -> [Int32] {
    let labels = Self.labels
    return [Int32](unsafeUninitializedCapacity: count * labels) { scores, size in
      size = count * labels
      scores.initialize(repeating: 0)
      weights.withUnsafeBufferPointer { weights in
        for at in 0..<count {
          let base = at * labels
          for number in at * FeatureExtractor.count..<(at + 1) * FeatureExtractor.count where rows[number] != Self.none
          {
            let row = Int(rows[number]) * labels
            for label in 0..<labels { scores[base + label] &+= Int32(weights[row + label]) }
          }
        }
      }
    }
  }

  private mutating func change(_ at: Int, by amount: Int16) {
    weights[at] &+= amount
    sums[at] += Int64(amount) * time
  }

  private mutating func changeTransition(_ at: Int, by amount: Int16) {
    transitions[at] &+= amount
    transitionSums[at] += Int64(amount) * time
  }

  private func average(_ at: Int) -> Double { Double(weights[at]) - Double(sums[at]) / Double(time) }

  /// Averages, keeps the weightiest features and cuts weights to bytes.
  func model(limit: Int) -> [UInt8] {
    let labels = Self.labels
    var sizes: [(size: Double, row: Int)] = []
    for row in rows.indices {
      let size = (0..<labels).reduce(0.0) { max($0, abs(average(row * labels + $1))) }
      if size > 0 { sizes.append((size, row)) }
    }
    sizes.sort { ($0.size, rows[$1.row]) > ($1.size, rows[$0.row]) }
    let kept = sizes.prefix(limit).sorted { rows[$0.row] < rows[$1.row] }
    // The weight of the hundredth feature fills a byte; the few above it are cut.
    let unit = (sizes.isEmpty ? 1 : sizes[min(sizes.count - 1, 100)].size) / 127
    var slots = 1 << 10
    while slots * 15 < kept.count * 16 { slots *= 2 }
    var checks = [UInt16](repeating: 0, count: slots)
    var cells = [UInt8](repeating: 0, count: slots * labels)
    for (_, row) in kept {
      var slot = Int(rows[row]) & (slots - 1)
      while checks[slot] != 0 { slot = (slot + 1) & (slots - 1) }
      checks[slot] = SequenceModel.check(rows[row])
      for label in 0..<labels {
        let weight = max(-127, min(127, (average(row * labels + label) / unit).rounded(.toNearestOrAwayFromZero)))
        cells[slot * labels + label] = UInt8(bitPattern: Int8(weight))
      }
    }
    let header = [
      SequenceModel.magic, SequenceModel.version, UInt32(labels), UInt32(FeatureExtractor.count), UInt32(slots), 0,
    ]
    var bytes = header.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
    for at in transitions.indices {
      let value = (Double(transitions[at]) - Double(transitionSums[at]) / Double(time)) / unit
      let weight = max(-32_000, min(32_000, value.rounded(.toNearestOrAwayFromZero)))
      Self.append(UInt16(bitPattern: Int16(weight)), to: &bytes)
    }
    for check in checks { Self.append(check, to: &bytes) }
    return bytes + cells
  }

  private static func append(_ number: UInt16, to bytes: inout [UInt8]) {
    bytes += [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)]
  }
}
