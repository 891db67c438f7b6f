/// Names of journals, known by their words: whole, abbreviated, or both mixed.
///
/// A word stands for its abbreviation (`biological` is `biol`), words such as `of` and all marks count for nothing, so
/// that `J. Biol. Chem.`, `J Biol Chem` and `Journal of Biological Chemistry` are one name. The bytes are used in place:
///
///     magic, version, words (slots), names (slots), journals, bytes of texts, bits of prefixes   7 × UInt32
///     words      slots × (hash of a word, hash of its abbreviation)                               2 × UInt32
///     names      slots × (hash of a name, number of its journal + 1)                              2 × UInt32
///     journals   (offset of its abbreviation in the texts; ISSN, 28 bits, rank, 2 bits, shared)   2 × UInt32
///     prefixes   a bit for the hash of each beginning of a name
///     texts      UTF-8, each ended by NUL
///
/// Tables are open-addressed with a power of two of slots; 0 is an empty slot.
public struct JournalLexicon: Sendable {
  static let magic: UInt32 = 0x4C4A_4E41
  static let version: UInt32 = 1
  static let headerCount = 7
  /// Set where another journal has one of the names too.
  static let shared: UInt32 = 1 << 30

  private let bytes: ByteStore
  private let wordMask: Int
  private let nameMask: Int
  private let prefixMask: UInt32
  private let names: Int
  private let journals: Int
  private let prefixes: Int
  private let texts: Int

  /// A lexicon as `build-journals` writes it; `nil` where the bytes are none.
  init?(_ bytes: ByteStore) {
    guard bytes.count >= Self.headerCount * 4, bytes.word(0) == Self.magic, bytes.word(1) == Self.version else {
      return nil
    }
    self.bytes = bytes
    let counts = (2..<Self.headerCount).map { Int(bytes.word($0)) }
    guard counts[0].nonzeroBitCount == 1, counts[1].nonzeroBitCount == 1, counts[4].nonzeroBitCount == 1,
      counts[4] >= 8
    else {
      return nil
    }
    wordMask = counts[0] - 1
    nameMask = counts[1] - 1
    prefixMask = UInt32(counts[4] - 1)
    names = Self.headerCount + counts[0] * 2
    journals = names + counts[1] * 2
    prefixes = journals + counts[2] * 2
    texts = prefixes * 4 + counts[4] / 8
    guard texts + counts[3] <= bytes.count else { return nil }
  }

  /// A lexicon from bytes, copied; `nil` where they are none.
  public init?(bytes: [UInt8]) { self.init(ByteStore(bytes)) }

  /// What a word stands for: its abbreviation, where one is known.
  func canonical(_ word: UInt32) -> UInt32 {
    var slot = Int(word) & wordMask
    for _ in 0...wordMask {
      let key = bytes.word(Self.headerCount + slot * 2)
      if key == word { return bytes.word(Self.headerCount + slot * 2 + 1) }
      if key == 0 { return word }
      slot = (slot + 1) & wordMask
    }
    return word
  }

  /// Whether some name begins with words of this hash.
  func hasPrefix(_ hash: UInt32) -> Bool {
    let bit = hash & prefixMask
    return bytes.byte(prefixes * 4 + Int(bit >> 3)) >> (bit & 7) & 1 == 1
  }

  /// Number of the journal whose name has this hash.
  func journal(_ hash: UInt32) -> Int? {
    var slot = Int(hash) & nameMask
    for _ in 0...nameMask {
      let key = bytes.word(names + slot * 2)
      if key == 0 { return nil }
      if key == hash {
        let number = Int(bytes.word(names + slot * 2 + 1)) - 1
        return (0..<(prefixes - journals) / 2).contains(number) ? number : nil
      }
      slot = (slot + 1) & nameMask
    }
    return nil
  }

  /// What is known of a journal.
  func known(_ journal: Int) -> KnownJournal {
    let code = bytes.word(journals + journal * 2 + 1)
    return KnownJournal(
      abbreviation: text(Int(bytes.word(journals + journal * 2))), issn: Self.issn(code & 0x0FFF_FFFF),
      isSure: rank(journal) == 3 && code & Self.shared == 0)
  }

  private func text(_ offset: Int) -> String? {
    offset > 0 && texts + offset <= bytes.count ? bytes.text(texts + offset) : nil
  }

  /// Seven digits, a hyphen among them, and the check digit.
  private static func issn(_ code: UInt32) -> String? {
    guard code != 0 else { return nil }
    var text = [UInt8](repeating: Byte.hyphen, count: 9)
    var digits = code >> 4
    for at in (0..<8).reversed() where at != 4 {
      text[at] = 0x30 + UInt8(digits % 10)
      digits /= 10
    }
    text[8] = code & 15 == 10 ? UInt8(ascii: "X") : 0x30 + UInt8(code & 15)
    return String(decoding: text, as: UTF8.self)
  }

  /// How sure it is that the name is a journal's, 0 to 3.
  func rank(_ journal: Int) -> UInt32 { bytes.word(journals + journal * 2 + 1) >> 28 & 3 }
}

/// Bytes that are used in place: embedded in the program, or read at run time.
final class ByteStore: @unchecked Sendable {
  private let raw: UnsafeRawBufferPointer
  private let isOwned: Bool

  /// Bytes that are never freed.
  init(embedded raw: UnsafeRawBufferPointer) { (self.raw, isOwned) = (raw, false) }

  /// A copy of bytes, at an address that suits every number.
  init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 64)
    bytes.withUnsafeBytes { copy.copyMemory(from: $0) }
    (raw, isOwned) = (UnsafeRawBufferPointer(rebasing: copy[..<bytes.count]), true)
  }

  deinit { if isOwned { raw.deallocate() } }

  var count: Int { raw.count }

  func byte(_ at: Int) -> UInt8 { raw[at] }

  /// The number at an offset counted in numbers.
  func word(_ at: Int) -> UInt32 { UInt32(littleEndian: raw.load(fromByteOffset: at * 4, as: UInt32.self)) }

  /// The text from an offset up to the next NUL.
  func text(_ at: Int) -> String {
    let end = raw[at...].firstIndex(of: 0) ?? raw.count
    return String(decoding: UnsafeRawBufferPointer(rebasing: raw[at..<end]), as: UTF8.self)
  }

  /// The address of an offset.
  func address(_ at: Int) -> UnsafeRawPointer? { raw.baseAddress.map { $0 + at } }
}
