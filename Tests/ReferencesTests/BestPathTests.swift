import Testing

@testable import References

@Suite struct BestPathTests {
  /// Small numbers that repeat, so that paths of equal score are frequent.
  private struct Numbers {
    private var state: UInt32
    init(_ seed: UInt32) { state = seed }
    mutating func next(_ range: ClosedRange<Int32>) -> Int32 {
      state = state &* 1_664_525 &+ 1_013_904_223
      return range.lowerBound + Int32(state >> 16) % (range.upperBound - range.lowerBound + 1)
    }
  }

  private let tokens = Line("Roe 2001,").tokens(from: 0, limit: 9)

  @Test(arguments: 1...40)
  func `of all paths the best is found, of equal ones that with the earlier labels`(_ seed: UInt32) throws {
    var numbers = Numbers(seed)
    let pairs = (0..<SequenceModel.transitionCount).map { _ in Int16(numbers.next(-3...3)) }
    let scores = (0..<tokens.count * Label.count).map { _ in numbers.next(-4...4) }
    var keys = scores
    let found = keys.withUnsafeMutableBufferPointer { keys in
      pairs.withUnsafeBufferPointer { pairs in
        keys.baseAddress.flatMap { keys in pairs.baseAddress.map { Viterbi.decode(tokens, keys, $0) } } ?? []
      }
    }
    #expect(found.map { Int($0.rawValue) } == best(scores, pairs))
  }

  @Test func `a path of many thousand tokens outgrows no number`() {
    let line = Line(String(repeating: "Roe 2001, ", count: 4_000))
    let tokens = line.tokens(from: 0, limit: line.end)
    let wanted = 7
    let pairs = (0..<SequenceModel.transitionCount).map { Int16($0 % Label.count == wanted ? 32_767 : -32_768) }
    var keys = (0..<tokens.count * Label.count).map { Int32($0 % Label.count == wanted ? 5_000 : -5_000) }
    let found = keys.withUnsafeMutableBufferPointer { keys in
      pairs.withUnsafeBufferPointer { pairs in
        keys.baseAddress.flatMap { keys in pairs.baseAddress.map { Viterbi.decode(tokens, keys, $0) } } ?? []
      }
    }
    #expect(tokens.count >= 8_000 && found.allSatisfy { Int($0.rawValue) == wanted })
  }

  /// The best of all paths of three labels; of equal ones the one whose last label is the earliest, then its second one.
  private func best(_ scores: [Int32], _ pairs: [Int16]) -> [Int] {
    var (best, most) = ([0, 0, 0], Int32.min)
    for last in 0..<Label.count {
      for second in 0..<Label.count {
        for first in 0..<Label.count {
          let path = [first, second, last]
          var (sum, before) = (Int32(0), Label.count)
          for (at, label) in path.enumerated() {
            sum += scores[at * Label.count + label]
            sum += Int32(pairs[Viterbi.index(from: before, to: label, form: tokens[at].form)])
            before = label
          }
          if sum > most { (best, most) = (path, sum) }
        }
      }
    }
    return best
  }

  @Test func `a set of words holds them and no others`() {
    let words = (0..<60).map { "word\(UnicodeScalar(UInt8(97 + $0 % 26)))\(UnicodeScalar(UInt8(97 + $0 / 26)))" }
    let set = WordSet(words.joined(separator: " "))
    #expect(words.allSatisfy { set.contains(Hash.of($0.utf8)) })
    #expect(!set.contains(Hash.of("word")) && !set.contains(0))
    #expect(!WordSet("").contains(Hash.of("word")))
  }

  @Test func `a list of words finds the first that stands, in any case`() {
    let line = Line("See ÉTÉ Vol. 3")
    let words: WordList = ["vol.", "vol", "see", "éte"]
    #expect(line.index(of: words, at: 0) == 2)
    #expect(line.index(of: words, at: 10) == 0)
    #expect(line.index(of: words, at: 1) == nil && line.index(of: words, at: -1) == nil)
    #expect(line.index(of: words, at: line.end) == nil)
    #expect(!line.hasAny(["se"], at: 0) && line.hasAny(["se", "see"], at: 0))
  }
}
