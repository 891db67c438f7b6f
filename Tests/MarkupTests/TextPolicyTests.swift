import Foundation
import Testing

@testable import Markup

@Suite("Text policy")
struct TextPolicyTests {
  private static let removed: [ClosedRange<UInt32>] = [
    0x00AD...0x00AD, 0x200B...0x200B, 0x200E...0x200F, 0x2060...0x2064, 0xFEFF...0xFEFF, 0x180E...0x180E,
    0x202A...0x202E, 0x2066...0x2069, 0x00...0x08, 0x0E...0x1B, 0x7F...0x7F, 0x81...0x81, 0x8D...0x8D,
    0x8F...0x90, 0x9D...0x9D,
  ]

  @Test("Invisible and control characters go", arguments: removed)
  func removes(_ range: ClosedRange<UInt32>) throws {
    for number in range {
      let scalar = Character(try #require(Unicode.Scalar(number)))
      #expect("a\(scalar)b".underTextPolicy() == "ab", "U+\(String(number, radix: 16))")
      #expect("\(scalar)".underTextPolicy().isEmpty, "U+\(String(number, radix: 16))")
    }
  }

  @Test(
    "The controls that pages use as characters of windows-1252 are these characters",
    arguments: [
      ("a\u{80}b", "a€b"), ("patients\u{92} words", "patients’ words"), ("lost \u{96} half", "lost – half"),
      ("\u{93}so\u{94}", "“so”"), ("a\u{85}b", "a b"), ("a\u{9F}b", "aŸb"),
    ])
  func windowsControls(_ given: String, _ expected: String) {
    #expect(given.underTextPolicy() == expected)
  }

  @Test("Every other scalar of Unicode is white space, or stays as NFC has it")
  func otherScalars() {
    let gone = Set(Self.removed.joined()).union(0x80...0x84).union(0x86...0x9F)
    var wrong: [String] = []
    for number in UInt32(0x20)...0x1_1FFF {
      guard let scalar = Unicode.Scalar(number), !gone.contains(number) else { continue }
      let character = String(scalar)
      let expected = scalar.properties.isWhitespace ? "a b" : "a\(character)b".precomposedStringWithCanonicalMapping
      let got = "a\(character)b".underTextPolicy()
      if !got.unicodeScalars.elementsEqual(expected.unicodeScalars) { wrong.append("U+" + String(number, radix: 16)) }
    }
    #expect(wrong.isEmpty)
  }

  @Test(
    "White space collapses and is cut at both ends",
    arguments: [
      ("  a  b\t\r\nc ", "a b c"), ("a\u{A0}\u{2009} b", "a b"), ("a\u{2028}b\u{2029}c", "a b c"), ("", ""),
      (" \u{3000}\n", ""), ("a\u{AD} \u{200B}b", "a b"), ("a \u{AD}", "a"), ("a\u{0B}b\u{0C}c\u{1F}d", "a b c d"),
      ("क्\u{200D}ष می\u{200C}خواهم", "क्\u{200D}ष می\u{200C}خواهم"),
    ])
  func whiteSpace(_ given: String, _ expected: String) {
    #expect(given.underTextPolicy() == expected)
  }

  @Test(
    "Breaks are line feeds where lines are kept",
    arguments: [("a\n\n b \n", "a\nb"), ("\n\na b", "a b"), ("a\r\nb", "a\nb"), ("a", "a"), ("\n", "")])
  func lines(_ given: String, _ expected: String) {
    #expect(given.underTextPolicy(keepsLines: true) == expected)
  }

  @Test(
    "The result is NFC",
    arguments: [
      "e\u{301}", "\u{212B}", "\u{1100}\u{1161}\u{11A8}", "q\u{323}\u{307}", "q\u{307}\u{323}", "e\u{AD}\u{301}",
      "\u{387}\u{37E}\u{1FEF}", "\u{1D15E}", "=\u{338}",
    ])
  func normalForm(_ given: String) {
    let expected = given.filter { $0 != "\u{AD}" }.unicodeScalars.filter { $0.value != 0xAD }
    let nfc = String(String.UnicodeScalarView(expected)).precomposedStringWithCanonicalMapping
    #expect(Array(given.underTextPolicy().unicodeScalars) == Array(nfc.unicodeScalars))
  }

  @Test("Marks without end are parted as UAX #15 says, thirty at a time, and twice is the same")
  func streamSafe() {
    let once = ("e" + String(repeating: "\u{323}\u{301}", count: 100)).underTextPolicy()
    #expect(once.unicodeScalars.count { $0 == "\u{34F}" } == 6)
    #expect(Array(once.underTextPolicy().unicodeScalars) == Array(once.unicodeScalars))
  }

  @Test("Doing it twice changes nothing", arguments: 0..<200)
  func idempotence(_ seed: Int) {
    var random = SeededRandom(seed)
    let scalars: [UInt32] = [
      0x20, 0x09, 0x0A, 0xA0, 0xAD, 0x61, 0xE9, 0x301, 0x323, 0x338, 0x3C, 0x3D, 0x1100, 0x1161, 0x200B, 0x200D,
      0x2028, 0x3000, 0xFEFF, 0x1F600, 0x0B, 0x00, 0x2003, 0x212A,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<40 {
      if let scalar = Unicode.Scalar(scalars[random.number(below: scalars.count)]) { text.append(scalar) }
    }
    for keepsLines in [false, true] {
      let once = String(text).underTextPolicy(keepsLines: keepsLines)
      let twice = once.underTextPolicy(keepsLines: keepsLines)
      #expect(Array(once.unicodeScalars) == Array(twice.unicodeScalars))
    }
  }

  @Test("Bytes that are no UTF-8 never stop it", arguments: 0..<200)
  func wildBytes(_ seed: Int) {
    var random = SeededRandom(seed)
    let bytes = (0..<64).map { _ in UInt8(truncatingIfNeeded: random.number(below: 256)) }
    var collector = TextCollector()
    bytes.withUnsafeBufferPointer { collector.append($0) }
    let text = collector.take()
    #expect(text.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    #expect(collector.isEmpty)
  }

  @Test(
    "A megabyte of one thing takes linear time: were it quadratic, it would not end", .timeLimit(.minutes(5)),
    arguments: [" ", "a", "a ", "\u{AD}", "\u{A0}", "\u{301}", "\u{323}\u{301}", "\u{1100}", "é", "\u{FEFF}\n"])
  func linear(_ piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    #expect(text.underTextPolicy().utf8.count <= 2 * text.utf8.count)
  }
}

/// The same numbers for the same seed, on every machine (SplitMix64).
struct SeededRandom {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 }

  mutating func number(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
