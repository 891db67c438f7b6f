/// What the ledger knows of every input, in memory: some 150 bytes an input, loaded in one go, so that a run over
/// a hundred thousand unchanged files asks the database one question.
public struct InputIndex: Sendable {
  /// What is kept of an input.
  public struct Entry: Sendable {
    /// What it looked like.
    public var stamp: Stamp
    /// The rules that it was read by.
    public let rules: Int
    /// Whether something of it was rejected.
    public let isRejected: Bool
    /// Whether it could be read at all.
    public let hasDigest: Bool
    /// Whether the walk of this run has come by.
    public var isSeen = false
  }

  private static let digestBytes = 64

  /// Path, NUL and member of all inputs, one behind the other; `ends` are their ends.
  private var names: [UInt8] = []
  private var ends: [Int] = []
  private var digests: [UInt8] = []
  private var entries: [Entry] = []
  /// A hash table of numbers of entries, -1 where it is empty; at most half full.
  private var slots: [Int32]

  /// An index with room for some inputs.
  public init(capacity: Int = 0) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    ends.reserveCapacity(capacity)
    entries.reserveCapacity(capacity)
    digests.reserveCapacity(capacity * Self.digestBytes)
  }

  /// How many inputs there are.
  public var count: Int { entries.count }

  /// What is known of an input by its number.
  public subscript(number: Int) -> Entry {
    get { entries[number] }
    set { entries[number] = newValue }
  }

  /// Adds an input that is not in it.
  mutating func add(path: [UInt8], member: [UInt8], digest: [UInt8], _ entry: Entry) {
    names += path
    names.append(0)
    names += member
    ends.append(names.count)
    digests += digest.count == Self.digestBytes ? digest : Array(repeating: 0, count: Self.digestBytes)
    entries.append(entry)
    if entries.count > slots.count / 2 {
      slots = Array(repeating: -1, count: slots.count * 2)
      for number in entries.indices { file(number) }
    } else {
      file(entries.count - 1)
    }
  }

  /// Notes that an input has been come by that the ledger does not know.
  public mutating func addSeen(_ key: InputKey, _ stamp: Stamp) {
    let entry = Entry(stamp: stamp, rules: 0, isRejected: false, hasDigest: false, isSeen: true)
    add(path: key.path, member: Array(key.member.utf8), digest: [], entry)
  }

  /// Puts an input into the table.
  private mutating func file(_ number: Int) {
    var slot = names[range(number)].withUnsafeBytes { Self.hash($0) } & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(number)
  }

  /// The number of an input, if it is known.
  public func number(of key: InputKey) -> Int? {
    let name = key.path + [0] + Array(key.member.utf8)
    var slot = name.withUnsafeBytes { Self.hash($0) } & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if names[range(number)].elementsEqual(name) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The name of an input.
  public func key(_ number: Int) -> InputKey {
    let name = names[range(number)]
    let path = name.prefix { $0 != 0 }
    return InputKey(path: Array(path), member: String(decoding: name.dropFirst(path.count + 1), as: UTF8.self))
  }

  /// The digest of an input's content.
  public func digest(_ number: Int) -> String? {
    guard entries[number].hasDigest else { return nil }
    return String(decoding: digests[(number * Self.digestBytes)..<((number + 1) * Self.digestBytes)], as: UTF8.self)
  }

  private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  /// Swift's hash is keyed anew in each process: nobody can choose names that meet.
  private static func hash(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: bytes)
    return hasher.finalize() & Int.max
  }
}
