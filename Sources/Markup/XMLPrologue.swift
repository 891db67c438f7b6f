/// What stands before the root of an XML document, in forms of which libxml2 has nothing to say.
struct XMLPrologue {
  private let bytes: MarkupBytes
  private var at = 0

  /// Where the root's start tag stands, or `nil` where libxml2 must judge.
  static func end(in bytes: MarkupBytes) -> Int? {
    var prologue = XMLPrologue(bytes: bytes)
    return prologue.root()
  }

  private init(bytes: MarkupBytes) { self.bytes = bytes }

  private var count: Int { bytes.count }

  /// Where the root's start tag stands, behind a declaration in its usual form, instructions and white space.
  private mutating func root() -> Int? {
    if bytes.starts(with: "<?xml", at: at), at + 5 < count, MarkupBytes.isBlank(bytes[at + 5]) {
      guard declaration() else { return nil }
    }
    while at < count {
      if MarkupBytes.isBlank(bytes[at]) {
        at += 1
      } else if bytes.starts(with: "<?", at: at) {
        guard let end = bytes.endOfInstruction(at: at) else { return nil }
        at = end
      } else {
        return bytes[at] == UInt8(ascii: "<") && at + 1 < count && MarkupBytes.isLetter(bytes[at + 1]) ? at : nil
      }
    }
    return nil
  }

  /// `<?xml version="1.0" encoding="utf-8" standalone="no"?>`, the last two as one likes.
  private mutating func declaration() -> Bool {
    at += 5
    guard take(" version="), let version = quoted(), version.elementsEqual("1.0".utf8) else { return false }
    if take(" encoding=") {
      guard let name = quoted(), let first = name.first, MarkupBytes.isLetter(first),
        name.allSatisfy(MarkupBytes.isNameByte)
      else { return false }
    }
    if take(" standalone=") {
      guard let answer = quoted(), answer.elementsEqual("yes".utf8) || answer.elementsEqual("no".utf8) else {
        return false
      }
    }
    _ = take(" ")
    return take("?>")
  }

  private mutating func take(_ word: StaticString) -> Bool {
    guard bytes.starts(with: word, at: at) else { return false }
    at += word.utf8CodeUnitCount
    return true
  }

  /// A short value in quotes.
  private mutating func quoted() -> UnsafeBufferPointer<UInt8>? {
    guard at < count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else { return nil }
    let start = at + 1
    let end = bytes.find(bytes[at], from: start)
    guard end < count, end - start < 40 else { return nil }
    at = end + 1
    return bytes[start..<end]
  }
}
