/// The lines of a text, without their ends (LF, CRLF or CR). Copies nothing.
struct Lines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> ArraySlice<UInt8>? {
    guard at < bytes.count else { return nil }
    let start = at
    while at < bytes.count, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
    let line = bytes[start..<at]
    if at + 1 < bytes.count, bytes[at] == 0x0D, bytes[at + 1] == 0x0A { at += 1 }
    at += 1
    return line
  }
}

extension ArraySlice<UInt8> {
  /// Without ASCII white space and no-break spaces at both ends.
  var trimmed: ArraySlice<UInt8> {
    var slice = self
    while let first = slice.first {
      if first <= 0x20 {
        slice = slice.dropFirst()
      } else if first == 0xC2, slice.dropFirst().first == 0xA0 {
        slice = slice.dropFirst(2)
      } else {
        break
      }
    }
    while let last = slice.last {
      if last <= 0x20 {
        slice = slice.dropLast()
      } else if last == 0xA0, slice.dropLast().last == 0xC2 {
        slice = slice.dropLast(2)
      } else {
        break
      }
    }
    return slice
  }

  /// The line in lower case without a final colon, to be compared with headings; empty for a line longer than these.
  func foldedHeading(longest: Int) -> String {
    var words = trimmed
    guard words.count <= longest else { return "" }
    if words.last == UInt8(ascii: ":") { words = words.dropLast().trimmed }
    return String(decoding: words, as: UTF8.self).lowercased()
  }

  /// `12. Text` or `12) Text`: the number and the text behind it. At most four digits; white space or nothing follows.
  var numberedItem: (number: ArraySlice<UInt8>, text: ArraySlice<UInt8>)? {
    let number = prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard (1...4).contains(number.count), count > number.count else { return nil }
    let mark = self[number.endIndex]
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return nil }
    guard count == number.count + 1 || self[number.endIndex + 1] <= 0x20 else { return nil }
    return (number, self[(number.endIndex + 1)...].trimmed)
  }
}
