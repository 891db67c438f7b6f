@_spi(_Unicode) import Swift

/// The text policy, applied to bytes: the one place where character data become a field's words.
///
/// White space of every kind becomes one space, invisible characters go (soft hyphen, zero-width space, directional
/// marks; the joiners U+200C and U+200D stay), control characters go, the result is NFC. Where the caller marks a
/// break a line feed stands instead of the space. Linear in the bytes; one String is made, at the end.
public struct TextCollector: Sendable {
  /// What stands between two words at most.
  private enum Gap { case none, space, line }

  private var bytes: [UInt8] = []
  private var gap = Gap.none
  private var mayNeedComposing = false
  /// Whether breaks are kept as line feeds; otherwise they are spaces.
  private let keepsLines: Bool

  /// An empty collector.
  public init(keepsLines: Bool = false) {
    self.keepsLines = keepsLines
  }

  /// Whether nothing but white space has come so far.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Marks the border of a block.
  public mutating func breakLine() {
    if !bytes.isEmpty { gap = keepsLines ? .line : (gap == .line ? .line : .space) }
  }

  /// Adds ASCII bytes as they are, for tags of a mark-up fragment. `opens` puts the waiting space before them.
  mutating func appendTag(_ tag: StaticString, opens: Bool) {
    if opens { closeGap() }
    bytes.append(contentsOf: UnsafeBufferPointer(start: tag.utf8Start, count: tag.utf8CodeUnitCount))
  }

  private mutating func closeGap() {
    switch gap {
    case .none: return
    case .space: bytes.append(0x20)
    case .line: bytes.append(0x0A)
    }
    gap = .none
  }

  /// Adds UTF-8 character data. Invalid sequences are replaced when the String is made.
  public mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < source.count {
      let byte = source[at]
      if byte > 0x20 && byte < 0x7F {
        let start = at
        repeat { at += 1 } while at < source.count && source[at] > 0x20 && source[at] < 0x7F
        closeGap()
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
    if gap == .none, !bytes.isEmpty { gap = .space }
  }

  /// Handles one scalar outside ASCII and returns its length in bytes.
  private mutating func appendScalar(_ source: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    let lead = source[at]
    let length = min(lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1, source.count - at)
    switch Invisible.kind(of: source, at: at, length: length) {
    case .space: space()
    case .nothing: break
    case .visible:
      closeGap()
      if lead >= 0xCC { mayNeedComposing = true }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[at..<at + length]))
    }
    return length
  }

  /// The collected text, and an empty collector again.
  public mutating func take() -> String {
    defer {
      bytes.removeAll(keepingCapacity: true)
      gap = .none
      mayNeedComposing = false
    }
    let text = String(decoding: bytes, as: UTF8.self)
    guard mayNeedComposing else { return text }
    var composed = String.UnicodeScalarView()
    for scalar in text._nfc { composed.append(scalar) }
    return String(composed)
  }
}

extension String {
  /// The text under the text policy; a line feed is kept where `keepsLines` is set. Doing it twice changes nothing.
  public func underTextPolicy(keepsLines: Bool = false) -> String {
    var collector = TextCollector(keepsLines: keepsLines)
    guard keepsLines else {
      collector.append(self)
      return collector.take()
    }
    for line in split(separator: "\n", omittingEmptySubsequences: true) {
      collector.append(String(line))
      collector.breakLine()
    }
    return collector.take()
  }
}

/// Which scalars outside ASCII are white space and which are not seen at all.
private enum Invisible {
  enum Kind { case visible, space, nothing }

  static func kind(of source: UnsafeBufferPointer<UInt8>, at: Int, length: Int) -> Kind {
    switch (source[at], length) {
    case (0xC2, 2):
      // U+0085 and U+00A0 are spaces, the other C1 controls and U+00AD nothing.
      let second = source[at + 1]
      return second == 0xA0 || second == 0x85 ? .space : second < 0xA0 || second == 0xAD ? .nothing : .visible
    case (0xE1, 3): return ogham(source[at + 1], source[at + 2])
    case (0xE2, 3): return punctuation(source[at + 1], source[at + 2])
    case (0xE3, 3): return source[at + 1] == 0x80 && source[at + 2] == 0x80 ? .space : .visible  // U+3000
    case (0xEF, 3): return source[at + 1] == 0xBB && source[at + 2] == 0xBF ? .nothing : .visible  // U+FEFF
    default: return .visible
    }
  }

  /// U+1680 is a space, U+180E nothing.
  private static func ogham(_ second: UInt8, _ third: UInt8) -> Kind {
    second == 0x9A && third == 0x80 ? .space : second == 0xA0 && third == 0x8E ? .nothing : .visible
  }

  /// U+2000–200A, 2028, 2029, 202F, 205F are spaces; 200B, 200E, 200F, 202A–202E, 2060–2064, 2066–2069 nothing.
  private static func punctuation(_ second: UInt8, _ third: UInt8) -> Kind {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): .space
    case (0x80, 0x8B), (0x80, 0x8E), (0x80, 0x8F), (0x80, 0xAA...0xAE): .nothing
    case (0x81, 0xA0...0xA4), (0x81, 0xA6...0xA9): .nothing
    default: .visible
    }
  }
}
