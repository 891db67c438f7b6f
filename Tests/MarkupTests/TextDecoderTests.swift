import Testing

@testable import Markup

/// Bytes, and what they are read as.
struct DecoderCase: Sendable, CustomTestStringConvertible {
  var name: String
  var bytes: [UInt8]
  var text: String
  var encoding: String
  var evidence: DecodedText.Evidence
  var replaced = 0
  var removed = 0
  var testDescription: String { name }

  init(
    _ name: String, _ bytes: [UInt8], _ text: String, _ encoding: String, _ evidence: DecodedText.Evidence,
    replaced: Int = 0, removed: Int = 0
  ) {
    (self.name, self.bytes, self.text, self.encoding, self.evidence) = (name, bytes, text, encoding, evidence)
    (self.replaced, self.removed) = (replaced, removed)
  }
}

@Suite("Decoding")
struct TextDecoderTests {
  private static func ascii(_ text: String, _ more: [UInt8] = [], _ end: String = "") -> [UInt8] {
    Array(text.utf8) + more + Array(end.utf8)
  }

  private static func wide(_ text: String, big: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return big ? bytes.reversed() : bytes
    }
  }

  private static let long = "<html><body><p>Żółć, a page without a mark, long enough</p></body></html>"

  static let markCases: [DecoderCase] = [
    DecoderCase("UTF-8 mark", [0xEF, 0xBB, 0xBF] + ascii("é"), "é", "utf-8", .mark),
    DecoderCase("UTF-16LE mark", [0xFF, 0xFE] + wide("é<p>", big: false), "é<p>", "utf-16le", .mark),
    DecoderCase("UTF-16BE mark", [0xFE, 0xFF] + wide("é<p>", big: true), "é<p>", "utf-16be", .mark),
    DecoderCase("UTF-32LE mark", [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "a", "utf-32le", .mark),
    DecoderCase("UTF-32BE mark", [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61], "a", "utf-32be", .mark),
    DecoderCase("UTF-16LE without a mark", wide(long, big: false), long, "utf-16le", .guessed),
    DecoderCase("UTF-16BE without a mark", wide(long, big: true), long, "utf-16be", .guessed),
    DecoderCase(
      "a mark outranks a declaration", [0xEF, 0xBB, 0xBF] + ascii("<meta charset=koi8-r>é"), "<meta charset=koi8-r>é",
      "utf-8", .mark),
    DecoderCase("empty", [], "", "utf-8", .valid),
    DecoderCase("plain ASCII", ascii("abc"), "abc", "utf-8", .valid),
  ]

  @Test("Byte order marks and UTF-16 without one", arguments: markCases)
  func marks(_ given: DecoderCase) { check(given) }

  @Test(
    "Declarations in odd spellings",
    arguments: [
      "<meta charset=koi8-r>", "<META CHARSET='KOI8-R'>", "<meta charset = \" koi8-r \" >", "<meta charset=koi8_r/>",
      "<meta http-equiv=Content-Type content=\"text/html; charset=koi8-r\">",
      "<meta content='text/html;charset=KOI8-R;x=y' http-equiv='content-type'>",
      "<?xml version=\"1.0\" encoding=\"koi8-r\"?>", "<?xml version='1.0' encoding = 'KOI8-R' standalone='yes'?>",
      "<meta name=description content=\"the charset problem\"><meta charset=koi8-r>",
      "<meta charset=no-such-thing><meta charset=koi8-r>", "<!-- <meta charset=shift_jis> --><meta charset=koi8-r>",
      "<?xml version='1.0'?><meta charset=koi8-r>", "<!DOCTYPE html>\n<head>\n<meta\ncharset=\nkoi8-r>",
    ])
  func declarations(_ head: String) {
    check(DecoderCase(head, Self.ascii(head, [0xF0, 0xD2, 0xC9]), head + "При", "koi8-r", .declared))
  }

  static let encodingCases: [DecoderCase] = [
    declared("windows-1252", [0x93, 0xE9, 0x94, 0x80], "“é”€"),
    declared("iso-8859-1", [0x93, 0xE9], "“é", "windows-1252"),
    declared("us-ascii", [0xE9], "é", "windows-1252"), declared("latin1", [0xE9], "é", "windows-1252"),
    declared("iso-8859-15", [0xA4, 0xE9], "€é"), declared("latin2", [0xB3], "ł", "iso-8859-2"),
    declared("iso-8859-9", [0xFD, 0xF0], "ığ", "windows-1254"), declared("iso-8859-7", [0xE1], "α"),
    declared("gb2312", [0xD6, 0xD0, 0xCE, 0xC4], "中文", "gb18030"),
    declared("gb18030", [0x81, 0x30, 0x89, 0x38, 0xD6, 0xD0], "ß中"), declared("big5", [0xA4, 0xA4, 0xA4, 0xE5], "中文"),
    declared("shift_jis", [0x93, 0xFA, 0x96, 0x7B, 0xB1], "日本ｱ"), declared("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
    declared("euc-kr", [0xC7, 0xD1], "한"),
    declared("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42], "日"),
    declared("koi8-r", [0xF0], "П"), declared("windows-1251", [0xCF], "П"), declared("ibm866", [0x8F], "П"),
    declared("macintosh", [0x8E], "é"), declared("windows-1258", [0xE1, 0x6F], "áo"),
    declared("tis-620", [0xA1], "ก", "windows-874"),
  ]

  private static func declared(_ label: String, _ bytes: [UInt8], _ text: String, _ name: String? = nil) -> DecoderCase
  {
    let head = "<meta charset=\(label)>"
    return DecoderCase(label, ascii(head, bytes), head + text, name ?? label, .declared)
  }

  @Test("The encodings that are read", arguments: encodingCases)
  func encodings(_ given: DecoderCase) { check(given) }

  static let oddCases: [DecoderCase] = [
    DecoderCase(
      "UTF-7 is never read", ascii("<meta charset=utf-7>+ADw-b+AD4-"), "<meta charset=utf-7>+ADw-b+AD4-", "utf-8",
      .valid),
    DecoderCase("nor EBCDIC", ascii("<meta charset=ibm037>a"), "<meta charset=ibm037>a", "utf-8", .valid),
    DecoderCase(
      "UTF-16 in readable bytes means UTF-8", ascii("<meta charset=utf-16>aé"), "<meta charset=utf-16>aé", "utf-8",
      .declared),
    DecoderCase(
      "so it does in ASCII", ascii("<?xml version='1.0' encoding='UTF-16'?><a/>"),
      "<?xml version='1.0' encoding='UTF-16'?><a/>", "utf-8", .declared),
    DecoderCase(
      "valid UTF-8 outranks what is declared", ascii("<meta charset=iso-8859-1>naïve"),
      "<meta charset=iso-8859-1>naïve", "utf-8", .valid),
    DecoderCase("NUL and controls go", ascii("a\u{0}b\u{1}c\u{7F}\td"), "abc\td", "utf-8", .valid, removed: 3),
    DecoderCase("those between words part them", ascii("a\u{0B}b\u{1E}c"), "a b c", "utf-8", .valid, removed: 2),
    DecoderCase("form feeds stay", ascii("a\u{0C}b"), "a\u{0C}b", "utf-8", .valid),
    DecoderCase(
      "ill-formed sequences are counted", ascii("<meta charset=utf-8>é", [0xFF, 0xC0, 0x80, 0xE2, 0x82], "x"),
      "<meta charset=utf-8>é\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}x", "utf-8", .declared, replaced: 4),
    DecoderCase(
      "surrogates and what is beyond Unicode too",
      ascii("<meta charset=utf-8>é", [0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80]),
      "<meta charset=utf-8>é" + String(repeating: "\u{FFFD}", count: 7), "utf-8", .declared, replaced: 7),
    DecoderCase(
      "a sequence cut by the end", ascii("<meta charset=utf-8>a", [0xE2, 0x82]), "<meta charset=utf-8>a\u{FFFD}",
      "utf-8",
      .declared, replaced: 1),
    DecoderCase(
      "half a character at the end of UTF-16", [0xFF, 0xFE, 0x61, 0x00, 0x62], "a\u{FFFD}", "utf-16le", .mark,
      replaced: 1),
    DecoderCase(
      "a lone surrogate puts UTF-16 out of step no further", [0xFF, 0xFE, 0x00, 0xD8, 0x2D, 0x4E, 0x87, 0x65],
      "\u{FFFD}中文", "utf-16le", .mark, replaced: 1),
    DecoderCase(
      "a value beyond Unicode puts UTF-32 out of step no further",
      [0, 0, 0xFE, 0xFF, 0x7F, 0, 0, 0, 0, 0, 0x4E, 0x2D], "\u{FFFD}中", "utf-32be", .mark, replaced: 1),
    DecoderCase(
      "declared UTF-8 that is Latin-1",
      ascii("<meta charset=utf-8><p>Le caf", [0xE9], " d") + ascii("", [0xE9], "j")
        + ascii("", [0xE0], " ferm") + ascii("", [0xE9], " est tr") + ascii("", [0xE8], "s cher</p>"),
      "<meta charset=utf-8><p>Le café déjà fermé est très cher</p>", "windows-1252", .guessed),
  ]

  @Test("What is declared falsely, forbidden or damaged", arguments: oddCases)
  func odd(_ given: DecoderCase) { check(given) }

  /// A name that is no true one is given as it stands there, so that it can be told.
  @Test(
    "What is declared",
    arguments: [
      ("<meta charset=UTF8>a", "utf-8"), ("<meta charset=latin1>a", "windows-1252"), ("<meta charset=utf-7>a", "utf-7"),
      ("<meta charset=X-Nonsense>a", "x-nonsense"), ("<?xml version='1.0' encoding='UTF-16'?><a/>", "utf-16"),
      ("<meta charset=x-unknown><meta charset=koi8-r>a", "koi8-r"), ("<meta charset=''>a", nil), ("a", nil),
    ])
  func declared(_ page: String, _ declared: String?) {
    #expect(TextDecoder.decode(Self.ascii(page)).declared == declared)
    #expect(TextDecoder.decode(Self.ascii(page), transportCharset: "gbk").declared == "gb18030")
  }

  @Test("A last letter that waits for an accent is not lost")
  func lastLetter() {
    let head = "<meta charset=big5-hkscs>"
    let text = TextDecoder.decode(Self.ascii(head, [0x88, 0x66]))
    #expect(String(decoding: text.bytes, as: UTF8.self) == head + "Ê")
    #expect(
      String(decoding: TextDecoder.decode(Self.ascii("<meta charset=windows-1258>a")).bytes, as: UTF8.self).hasSuffix(
        "a"))
  }

  @Test("Undeclared Latin-1 is read, and said to be a guess")
  func undeclared() {
    let french =
      "Les données ont été analysées après l'étude: résultats détaillés, méthode et référence, où ça s'arrête."
    let bytes = french.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let text = TextDecoder.decode(bytes)
    #expect(String(decoding: text.bytes, as: UTF8.self) == french)
    #expect(text.evidence == .guessed)
  }

  @Test(
    "The transport's charset comes first where it is known",
    arguments: [("koi8-r", "koi8-r"), ("no-such-thing", "windows-1251"), (" \"KOI8-R\"", "koi8-r")])
  func transport(_ charset: String, _ expected: String) {
    let bytes = Self.ascii("<meta charset=windows-1251>", [0xF0])
    #expect(TextDecoder.decode(bytes, transportCharset: charset).encoding == expected)
  }

  @Test("Whatever the bytes, the result is valid UTF-8 without NUL", arguments: 0..<300)
  func wildBytes(_ seed: Int) {
    var random = SeededRandom(seed)
    let heads = [
      "", "<meta charset=utf-8>", "<meta charset=gb18030>", "<meta charset=shift_jis>", "<meta charset=iso-2022-jp>",
      "\u{FEFF}",
    ]
    let head = Array(heads[random.number(below: heads.count)].utf8)
    let bytes = head + (0..<120).map { _ in UInt8(truncatingIfNeeded: random.number(below: 256)) }
    let text = TextDecoder.decode(bytes)
    let string = String(validating: text.bytes, as: UTF8.self)
    #expect(string != nil)
    #expect(!text.bytes.contains(0))
  }

  private func check(_ given: DecoderCase) {
    let got = TextDecoder.decode(given.bytes)
    #expect(String(decoding: got.bytes, as: UTF8.self) == given.text)
    #expect(got.encoding == given.encoding)
    #expect(got.evidence == given.evidence)
    #expect(got.replaced == given.replaced)
    #expect(got.removed == given.removed)
  }
}
