@_spi(_Unicode) import Swift

/// The text policy, applied to bytes: the one place where character data become a field's words.
///
/// White space of every kind becomes one space, invisible characters go (soft hyphen, zero-width space, directional
/// marks; the joiners U+200C and U+200D stay), control characters go, the result is NFC. Where the caller marks a
/// break a line feed stands instead of the space. Linear in the bytes; one String is made, at the end.
public struct TextCollector: Sendable {
  /// What stands between two words at most.
  private enum Gap {
    case none, space, line
    /// Behind a label: a space, even where a block begins.
    case held
    /// The end of a formula that stands by itself: a break, unless punctuation follows.
    case formulaEnd
  }

  private(set) var bytes: [UInt8] = []
  private var gap = Gap.none
  private(set) var mayNeedComposing = false
  /// How many bytes there were when a token of a formula began; -1 outside of one.
  private var tokenStart = -1
  /// Tags of a mark-up fragment that were opened and whose first word is still to come: without one they are not
  /// written.
  private var waitingTags: [StaticString] = []
  /// Whether a tag has been written.
  private(set) var hasTags = false
  /// Whether breaks are kept as line feeds; otherwise they are spaces.
  private let keepsLines: Bool

  /// An empty collector.
  ///
  /// - Parameter capacity: How many bytes to take memory for at once.
  public init(keepsLines: Bool = false, capacity: Int = 0) {
    self.keepsLines = keepsLines
    if capacity > 0 { bytes.reserveCapacity(capacity) }
  }

  /// Whether nothing but white space has come so far.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Marks the border of a block.
  public mutating func breakLine() {
    if !bytes.isEmpty { gap = keepsLines ? .line : (gap == .line ? .line : .space) }
  }

  /// Marks the start of a block, which goes on in the line of a label before it.
  mutating func beginLine() {
    if gap != .held { breakLine() }
  }

  /// Marks the end of a label: what follows stands apart from it, on the same line.
  mutating func endLabel() {
    if !bytes.isEmpty { gap = .held }
  }

  /// Marks the end of a formula that stands on lines of its own: a full stop or comma behind it goes with it.
  mutating func endFormula() {
    if !bytes.isEmpty { gap = .formulaEnd }
  }

  /// Parts the words around.
  mutating func part() { space() }

  /// How many bytes have been collected.
  var count: Int { bytes.count }

  /// Opens a tag of a mark-up fragment before the next word.
  mutating func open(_ tag: StaticString) { waitingTags.append(tag) }

  /// Closes the tag that was opened last; one that still waits is forgotten.
  mutating func close(_ tag: StaticString) {
    if waitingTags.popLast() == nil { appendASCII(tag) }
  }

  /// Adds an entity as it is, as part of a word.
  mutating func appendEntity(_ entity: StaticString) {
    beginWord()
    appendASCII(entity)
  }

  private mutating func appendASCII(_ ascii: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: ascii.utf8Start, count: ascii.utf8CodeUnitCount))
  }

  /// Writes what waits for a word: the gap before it and the tags around it.
  ///
  /// - Parameter first: The word's first byte where it is ASCII.
  private mutating func beginWord(_ first: UInt8 = 0) {
    switch gap {
    case .none: break
    case .space, .held: bytes.append(0x20)
    case .line: bytes.append(0x0A)
    case .formulaEnd where Self.closesSentence(first): break
    case .formulaEnd: bytes.append(keepsLines ? 0x0A : 0x20)
    }
    gap = .none
    guard !waitingTags.isEmpty else { return }
    for tag in waitingTags { appendASCII(tag) }
    waitingTags.removeAll(keepingCapacity: true)
    hasTags = true
  }

  /// Where a run of words ends that single spaces part and that are in printable ASCII.
  private static func endOfRun(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    let end = PlainRun.end(in: UnsafeRawBufferPointer(source), from: start, to: source.count)
    return source[end - 1] == 0x20 ? end - 1 : end
  }

  /// Adds UTF-8 character data. Invalid sequences are replaced when the String is made.
  public mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < source.count {
      let byte = source[at]
      if byte > 0x20 && byte < 0x7F {
        let start = at
        at = Self.endOfRun(source, at)
        beginWord(byte)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<at]))
      } else if byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) || (byte >= 0x1C && byte <= 0x1F) {
        space()
        at += 1
      } else if byte < 0x80 {
        at += 1
      } else {
        at += appendScalar(source, at)
      }
    }
  }

  /// Adds character data.
  public mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append($0) }
  }

  private mutating func space() {
    if gap == .none, !bytes.isEmpty, bytes.count != tokenStart { gap = .space }
  }

  /// Begins a token of a formula, whose white space at the ends is layout.
  mutating func beginToken() { tokenStart = bytes.count }

  /// Ends a token of a formula.
  mutating func endToken() {
    if bytes.count > tokenStart { gap = .none }
    tokenStart = -1
  }

  private static func closesSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: ")"),
      UInt8(ascii: "]"):
      true
    default: false
    }
  }

  /// Handles one scalar outside ASCII and returns its length in bytes.
  private mutating func appendScalar(_ source: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let lead = source[at]
    let whole = min(lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1, source.count - at)
    var length = 1
    while length < whole, source[at + length] & 0xC0 == 0x80 { length += 1 }
    if lead == 0xC2, length == 2, let meant = WindowsControls.scalar(source[at + 1]) {
      beginWord()
      bytes.append(contentsOf: String(meant).utf8)
      return length
    }
    switch Invisible.kind(of: source, at: at, length: length) {
    case .space: space()
    case .nothing: break
    case .visible:
      beginWord()
      if lead >= 0xCC, !Composition.isKnown(source, at, length) { mayNeedComposing = true }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[at..<at + length]))
    }
    return length
  }

  /// The collected text in UTF-8, made without a String where nothing need be composed.
  consuming func takeBytes() -> [UInt8] { mayNeedComposing ? Array(take().utf8) : bytes }

  /// The collected text, and an empty collector again.
  public mutating func take() -> String {
    defer {
      bytes.removeAll(keepingCapacity: true)
      gap = .none
      mayNeedComposing = false
      waitingTags.removeAll(keepingCapacity: true)
      hasTags = false
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard mayNeedComposing else { return text }
    var composed = String.UnicodeScalarView()
    for scalar in Composition.streamSafe(text)._nfc { composed.append(scalar) }
    return String(composed)
  }
}
