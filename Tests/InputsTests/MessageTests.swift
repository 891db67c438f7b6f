import Testing

@testable import Inputs

@Suite struct MessageTests {
  @Test(arguments: [
    ("a=20b", "a b"), ("soft=\r\nbreak", "softbreak"), ("soft= \t\nbreak", "softbreak"), ("=ZZ=", "=ZZ"),
    ("M=C3=BCller", "Müller"), ("=3d=3D", "=="), ("", ""),
  ])
  func `quoted-printable`(_ text: String, expected: String) {
    #expect(String(decoding: TransferEncoding.quotedPrintable(Array(text.utf8)[...]).bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("YWJj", "abc"), ("YWI=", "ab"), ("Y W\r\nJj", "abc"), ("YWI=YWI=", "abab"), ("!!", ""), ("YQ", "a"),
  ])
  func base64(_ text: String, expected: String) {
    #expect(String(decoding: TransferEncoding.base64(Array(text.utf8)[...]).bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    ("YWJj\r\nYWI", 0), ("YWI=\n", 0), ("Y W-_", 0), ("Y!WJj", 1), ("YWJjY", 1), ("Y=YWI=", 1), ("\u{FF}YWJj", 2),
  ])
  func `counts damage of base64`(_ text: String, damage: Int) {
    #expect(TransferEncoding.base64(Array(text.utf8)[...]).damage == damage)
  }

  @Test(arguments: [("a=3Db=\r\nc=", 0), ("=ZZ", 1), ("a=b=C", 2), ("=C3=B", 1)])
  func `counts damage of quoted-printable`(_ text: String, damage: Int) {
    #expect(TransferEncoding.quotedPrintable(Array(text.utf8)[...]).damage == damage)
  }

  @Test func chunks() {
    func read(_ text: String) -> (String, Bool)? {
      TransferEncoding.chunked(Array(text.utf8)[...]).map { (String(decoding: $0.bytes, as: UTF8.self), $0.isWhole) }
    }
    #expect(read("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n")! == ("abcde", true))
    #expect(read("5\r\nabc")! == ("abc", false))
    #expect(read("3\r\nabc\r\nzz\r\n")! == ("abc", false))
    #expect(read("<html>") == nil)
    #expect(read("ffffffffffff\r\nx") == nil)
  }

  @Test func `headers are unfolded, and end at an empty line`() {
    let bytes = Array("Content-Type: text/html;\r\n\tcharset=\"utf-8; x\"\r\nX: 1\nX: 2\r\n\r\nbody".utf8)
    let headers = MessageHeaders(bytes[...], from: 0)
    #expect(headers.isComplete && String(decoding: bytes[headers.end...], as: UTF8.self) == "body")
    #expect(headers["x"] == "1")
    let type = MediaType(headers["content-type"] ?? "")
    #expect(type.name == "text/html" && type["charset"] == "utf-8; x")
    #expect(!MessageHeaders(Array("A: b\r\n".utf8)[...], from: 0).isComplete)
  }

  @Test func `dates of messages`() {
    #expect(MessageDate.iso("Tue, 24 Nov 2026 10:15:00 +0130") == "2026-11-24T10:15:00+01:30")
    #expect(MessageDate.iso("4 Nov 2026 10:15 GMT") == "2026-11-04T10:15:00Z")
    #expect(MessageDate.iso("yesterday") == nil)
  }

  @Test func `a boundary that begins another one ends no part`() {
    let body = Array("pre\r\n--ab\r\n\r\none\r\n--abc\r\nstill\r\n--ab\r\n\r\ntwo\r\n--ab--\r\nepilogue".utf8)
    var scanner = PartScanner(body[...], boundary: "ab")
    #expect(scanner.next().map { String(decoding: $0, as: UTF8.self) } == "\r\none\r\n--abc\r\nstill")
    #expect(scanner.next().map { String(decoding: $0, as: UTF8.self) } == "\r\ntwo")
    #expect(scanner.next() == nil && scanner.wasEnded)
  }

  /// Every cut and every changed byte of a property list gives a page or nothing, and never a trap.
  @Test func `damaged property lists are no harm`() {
    let list = Self.webArchive
    #expect(WebArchivePage(list)?.bytes == Array("<p>".utf8))
    for at in list.indices {
      _ = WebArchivePage(Array(list[..<at]))
      for value in [0, 1, 0x0F, 0x7F, 0x80, 0xFF] as [UInt8] {
        var changed = list
        changed[at] = value
        _ = WebArchivePage(changed)
      }
    }
  }

  /// `{WebMainResource: {WebResourceData: <p>}}`.
  private static var webArchive: [UInt8] {
    var bytes = Array("bplist00".utf8)
    var places: [UInt8] = []
    func add(_ object: [UInt8]) {
      places.append(UInt8(bytes.count))
      bytes += object
    }
    func string(_ text: String) -> [UInt8] { [0x5F, 0x10, UInt8(text.utf8.count)] + Array(text.utf8) }
    add([0xD1, 1, 2])
    add(string("WebMainResource"))
    add([0xD1, 3, 4])
    add(string("WebResourceData"))
    add([0x43] + Array("<p>".utf8))
    let table = UInt8(bytes.count)
    bytes += places + [0, 0, 0, 0, 0, 0, 1, 1]
    for number in [UInt8(places.count), 0, table] { bytes += [0, 0, 0, 0, 0, 0, 0, number] }
    return bytes
  }
}
