/// What a scan of would-be UTF-8 found: how many sequences are sound and how many are not.
struct UTF8Scan {
  /// Sound sequences outside ASCII.
  private(set) var valid = 0
  /// Maximal subparts of ill-formed sequences, each of which becomes one U+FFFD (the Unicode standard, 3.9).
  private(set) var invalid = 0
  /// Control characters other than tab, line feed, form feed and carriage return.
  private(set) var controls = 0

  /// Whether there is anything outside ASCII.
  var hasNonASCII: Bool { valid + invalid > 0 }

  /// Scans bytes; up to 32 at a time where they are plain ASCII.
  init(_ bytes: [UInt8]) { self = bytes.withUnsafeBytes { UTF8Scan($0) } }

  init(_ buffer: UnsafeRawBufferPointer) {
    var at = 0
    while at < buffer.count {
      while at + 32 <= buffer.count,
        Self.odd(buffer, at) | Self.odd(buffer, at + 8) | Self.odd(buffer, at + 16) | Self.odd(buffer, at + 24) == 0
      { at += 32 }
      while at + 8 <= buffer.count, Self.odd(buffer, at) == 0 { at += 8 }
      // Eight that are not plain, or the last ones, are looked at byte by byte.
      let end = min(at + 8, buffer.count)
      while at < end {
        let byte = buffer[at]
        if byte < 0x80 {
          if Self.isControl(byte) { controls += 1 }
          at += 1
        } else {
          let (length, isSound) = Self.sequence(buffer, at)
          if isSound { valid += 1 } else { invalid += 1 }
          at += length
        }
      }
    }
  }

  /// Whether nothing need be mended.
  var isClean: Bool { invalid == 0 && controls == 0 }

  /// Zero where the eight bytes from an offset on are all printable ASCII or line feeds, which indented mark-up is full of.
  private static func odd(_ buffer: UnsafeRawBufferPointer, _ at: Int) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let word = buffer.loadUnaligned(fromByteOffset: at, as: UInt64.self)
    // The high bit of each byte says: outside ASCII or 0x7F. Where none is set, no sum below carries into the next byte.
    let high = word | (word &+ ones)
    let isPrintable = word &+ ones &* 0x60
    let isNoFeed = (word ^ (ones &* 0x0A)) &+ ones &* 0x7F
    return (high | (~isPrintable & isNoFeed)) & (ones << 7)
  }

  static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0C && byte != 0x0D) || byte == 0x7F
  }

  /// Whether a control character stands between words: vertical tab (a word processor's line break) and the separators.
  private static func parts(_ byte: UInt8) -> Bool { byte == 0x0B || (byte >= 0x1C && byte <= 0x1F) }

  /// Length of the sequence, or of the ill-formed subpart, that begins with a byte above 0x7F (the standard's table 3-7).
  private static func sequence(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> (length: Int, isSound: Bool) {
    let lead = bytes[at]
    let (length, low, high): (Int, UInt8, UInt8)
    switch lead {
    case 0xC2...0xDF: (length, low, high) = (2, 0x80, 0xBF)
    case 0xE0: (length, low, high) = (3, 0xA0, 0xBF)
    case 0xED: (length, low, high) = (3, 0x80, 0x9F)
    case 0xE1...0xEF: (length, low, high) = (3, 0x80, 0xBF)
    case 0xF0: (length, low, high) = (4, 0x90, 0xBF)
    case 0xF4: (length, low, high) = (4, 0x80, 0x8F)
    case 0xF1...0xF3: (length, low, high) = (4, 0x80, 0xBF)
    default: return (1, false)
    }
    for offset in 1..<length {
      guard at + offset < bytes.count else { return (offset, false) }
      let byte = bytes[at + offset]
      let isSound = offset == 1 ? byte >= low && byte <= high : byte & 0xC0 == 0x80
      guard isSound else { return (offset, false) }
    }
    return (length, true)
  }

  /// The bytes with U+FFFD for every ill-formed subpart and without control characters; those that part words are spaces.
  func repaired(_ bytes: [UInt8]) -> [UInt8] {
    var sound: [UInt8] = []
    sound.reserveCapacity(bytes.count + invalid * 2)
    bytes.withUnsafeBytes { buffer in
      var at = 0
      while at < buffer.count {
        let byte = buffer[at]
        guard byte >= 0x80 else {
          if !Self.isControl(byte) {
            sound.append(byte)
          } else if Self.parts(byte) {
            sound.append(0x20)
          }
          at += 1
          continue
        }
        let (length, isSound) = Self.sequence(buffer, at)
        if isSound {
          sound.append(contentsOf: buffer[at..<at + length])
        } else {
          sound.append(contentsOf: [0xEF, 0xBF, 0xBD])
        }
        at += length
      }
    }
    return sound
  }
}
