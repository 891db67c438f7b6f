import Testing

@testable import Markup

@Suite("Saved pages")
struct SavedPageTests {
  private static let single = "\n Page saved with SingleFile \n url: https://x.org/1?a=b:c \n saved date: "

  @Test(
    "From where and when",
    arguments: [
      (" saved from url=(0014)https://x.org/", "https://x.org/", nil),
      (" saved from url=(0063)https://web.archive.org/web/20210305010203/https://x.org/", "https://x.org/", nil),
      ("saved from url=(0014)about:internet", nil, nil),
      ("saved from url=(", nil, nil), ("a comment", nil, nil), ("url: https://x.org", nil, nil),
      (single + "Tue Nov 24 2026 10:15:00 GMT+0100 (CET)", "https://x.org/1?a=b:c", "2026-11-24T10:15:00+01:00"),
      (single + "Sun Mar 1 2020 00:00:59 GMT+0000 (UTC)", "https://x.org/1?a=b:c", "2020-03-01T00:00:59Z"),
      (single + "Sun Mar 01 2020 00:00:59", "https://x.org/1?a=b:c", "2020-03-01T00:00:59"),
      (single + "Sun Mar 01 2020 noon", "https://x.org/1?a=b:c", nil),
      (single + "Sun Mar 99 2020 00:00:59", "https://x.org/1?a=b:c", nil),
      (single + "Sun März 01 2020 00:00:59", "https://x.org/1?a=b:c", nil),
      (single + "Sun Mar 01 <b>x 00:00:59", "https://x.org/1?a=b:c", nil),
      (single + "Sun Mar 01 2020 00:00:59 GMT+1x00", "https://x.org/1?a=b:c", "2020-03-01T00:00:59"),
    ] as [(String, String?, String?)])
  func saved(_ comment: String, _ url: String?, _ savedAt: String?) throws {
    let saved = SavedPage(try page("<html><!--\(comment)--><body><p>a</p>"))
    #expect(saved?.url == url)
    #expect(saved?.savedAt == savedAt)
  }
}

@Suite("Binary files")
struct BinarySignatureTests {
  @Test(
    "By their first bytes",
    arguments: [
      ("a PDF file", Array("%PDF-1.7".utf8)), ("a PNG image", [0x89, 0x50, 0x4E, 0x47, 0x0D]),
      ("a JPEG image", [0xFF, 0xD8, 0xFF, 0xE0]),
      ("a GIF image", Array("GIF89a".utf8)), ("a ZIP archive", Array("PK\u{3}\u{4}".utf8)),
      ("a gzip file", [0x1F, 0x8B, 8]),
      ("a bzip2 file", Array("BZh91AY&SY".utf8)), ("an old Office document", [0xD0, 0xCF, 0x11, 0xE0]),
      ("an RTF document", Array("{\\rtf1".utf8)),
      ("a binary file", [1, 2, 3, 0, 5, 6]), ("a binary file", [UInt8](repeating: 0, count: 100)),
      (nil, Array("<html>".utf8)), (nil, []), (nil, Array("BZhang and GIF8".utf8)), (nil, Array("GIF8 is text".utf8)),
      (nil, [0xFF, 0xFE, 0x61, 0]), (nil, Array("<html>".utf8) + [UInt8](repeating: 0, count: 512)),
      (nil, Array("<html>page".utf16).flatMap { [UInt8(truncatingIfNeeded: $0), 0] }), (nil, [0xE9, 0xE8, 0x20]),
      (nil, [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42]),
    ] as [(String?, [UInt8])])
  func names(_ expected: String?, _ bytes: [UInt8]) {
    #expect(BinarySignature.name(of: bytes) == expected)
  }
}
