internal import Synchronization

/// Numbers for the names of elements and attributes that selectors ask for, shared by all selectors of a format: what the
/// names of a document are to them is then worked out once a document, and to compare names is to compare numbers.
public final class SelectorNames: Sendable {
  private let numbers = Mutex<[String: Int32]>([:])

  /// No names.
  public init() {}

  /// The number of a name, from 1 on.
  func number(of name: String) -> Int32 {
    numbers.withLock { numbers in
      if let number = numbers[name] { return number }
      let number = Int32(clamping: numbers.count + 1)
      numbers[name] = number
      return number
    }
  }

  /// For each name of a vocabulary its number here; 0 for one that no selector asks for.
  func numbers(in vocabulary: Vocabulary) -> [Int32] {
    numbers.withLock { numbers in vocabulary.names.map { numbers[$0] ?? 0 } }
  }
}

/// What the names of elements may be: one of some, or none of some. By the numbers of ``SelectorNames``.
struct NameSet: Sendable, Equatable {
  private var members: [UInt64] = []
  /// Whether the members are what a name must not be.
  private(set) var isInverted: Bool

  /// All names.
  init() { isInverted = true }

  init(_ numbers: [Int32], isInverted: Bool = false) {
    self.isInverted = isInverted
    for number in numbers {
      while members.count <= Int(number) >> 6 { members.append(0) }
      members[Int(number) >> 6] |= 1 << UInt64(number & 63)
    }
  }

  func contains(_ number: Int32) -> Bool {
    let word = Int(number) >> 6
    return (word < members.count && members[word] >> UInt64(number & 63) & 1 != 0) != isInverted
  }

  /// Leaves the names that are in another set too.
  mutating func formIntersection(_ other: NameSet) {
    let count = max(members.count, other.members.count)
    func word(_ set: NameSet, _ at: Int) -> UInt64 {
      let word = at < set.members.count ? set.members[at] : 0
      return set.isInverted ? ~word : word
    }
    let words = (0..<count).map { word(self, $0) & word(other, $0) }
    isInverted = isInverted && other.isInverted
    members = isInverted ? words.map { ~$0 } : words
  }

  /// The only member, or `nil`.
  var only: Int32? {
    guard !isInverted, members.reduce(0, { $0 + $1.nonzeroBitCount }) == 1,
      let word = members.firstIndex(where: { $0 != 0 })
    else { return nil }
    return Int32(word * 64 + members[word].trailingZeroBitCount)
  }

  /// Whether it leaves out nothing.
  var isUniversal: Bool { isInverted && members.allSatisfy { $0 == 0 } }
}
