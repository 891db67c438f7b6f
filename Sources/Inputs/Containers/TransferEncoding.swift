/// What is undone before the bytes of a part or response are those of the document.
enum TransferEncoding {
  /// Bytes that were decoded, and in how many places they could not be.
  struct Decoded: Equatable {
    var bytes: [UInt8]
    var damage = 0
  }

  /// Quoted-printable (RFC 2045, 6.7). What is no escape stays as it is; the result is never longer.
  static func quotedPrintable(_ bytes: ArraySlice<UInt8>) -> Decoded {
    var decoded: [UInt8] = []
    var damage = 0
    decoded.reserveCapacity(bytes.count)
    var at = bytes.startIndex
    while at < bytes.endIndex {
      let byte = bytes[at]
      guard byte == UInt8(ascii: "=") else {
        decoded.append(byte)
        at += 1
        continue
      }
      if at + 2 < bytes.endIndex, let high = digit(bytes[at + 1]), let low = digit(bytes[at + 2]) {
        decoded.append(high << 4 | low)
        at += 3
      } else if let next = softBreak(bytes, at + 1) {
        at = next
      } else {
        decoded.append(byte)
        damage += 1
        at += 1
      }
    }
    return Decoded(bytes: decoded, damage: damage)
  }

  /// Where the text goes on behind a line break that is none; `nil` where none stands.
  private static func softBreak(_ bytes: ArraySlice<UInt8>, _ start: Int) -> Int? {
    var at = start
    // White space may have been added behind the sign on the way; a longer run is text.
    while at < bytes.endIndex, at - start < 80, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
    if at == bytes.endIndex { return at }
    if bytes[at] == 0x0D { at += 1 }
    guard at < bytes.endIndex, bytes[at] == 0x0A else { return nil }
    return at + 1
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }

  /// Base64 (RFC 4648); what is no digit of it is passed over, as RFC 2045 asks.
  static func base64(_ bytes: ArraySlice<UInt8>) -> Decoded {
    var decoded: [UInt8] = []
    var damage = 0
    decoded.reserveCapacity(bytes.count / 4 * 3 + 3)
    var (bits, count) = (UInt32(0), 0)
    for byte in bytes {
      guard byte != UInt8(ascii: "=") else {
        // Padding ends a run; another may follow. Six bits that are left alone are half of a byte.
        if count == 6 { damage += 1 }
        (bits, count) = (0, 0)
        continue
      }
      guard let value = base64Digit(byte) else {
        if byte > 0x20 { damage += 1 }
        continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        decoded.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return Decoded(bytes: decoded, damage: damage + (count == 6 ? 1 : 0))
  }

  private static func base64Digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: byte - 0x41
    case 0x61...0x7A: byte - 0x61 + 26
    case 0x30...0x39: byte - 0x30 + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }

  /// HTTP's chunks put together (RFC 9112, 7.1); `nil` where the bytes are not in chunks, and `isWhole` is false where
  /// they break off.
  static func chunked(_ bytes: ArraySlice<UInt8>) -> (bytes: [UInt8], isWhole: Bool)? {
    var decoded: [UInt8] = []
    var at = bytes.startIndex
    while let (size, start) = chunkSize(bytes, at) {
      if size == 0 { return (decoded, true) }
      let end = min(start + size, bytes.endIndex)
      decoded += bytes[start..<end]
      guard start + size <= bytes.endIndex else { return (decoded, false) }
      at = end
      if at < bytes.endIndex, bytes[at] == 0x0D { at += 1 }
      if at < bytes.endIndex, bytes[at] == 0x0A { at += 1 }
    }
    return decoded.isEmpty ? nil : (decoded, false)
  }

  /// The size that a chunk begins with, and where its bytes begin.
  private static func chunkSize(_ bytes: ArraySlice<UInt8>, _ start: Int) -> (size: Int, start: Int)? {
    var at = start
    var size = 0
    while at < bytes.endIndex, at - start < 8, let digit = digit(bytes[at]) {
      size = size << 4 | Int(digit)
      at += 1
    }
    guard at > start else { return nil }
    // An extension may follow; none is long.
    guard let lineEnd = bytes[at...].prefix(1024).firstIndex(of: 0x0A) else { return nil }
    let rest = bytes[at..<lineEnd]
    guard rest.isEmpty || rest.first == 0x0D || rest.first == 0x3B || rest.first == 0x20 else { return nil }
    return (size, lineEnd + 1)
  }
}
