internal import Articles
internal import Inputs
internal import Markup

/// A document as clean UTF-8, and what decoding had to mend.
struct DecodedDocument {
  let bytes: [UInt8]
  private(set) var source: Source
  let findings: [Finding]

  /// Decodes a document.
  ///
  /// - Throws: `Rejection` when it is empty or no text.
  init(_ input: InputDocument) throws {
    source = Converter.source(of: input)
    let source = source
    func reject(_ code: Rejection.Code, _ message: String) -> Rejection {
      Rejection(source: source, code: code, stage: .decode, message: message)
    }
    guard !input.bytes.allSatisfy({ $0 <= 0x20 }) else { throw reject(.empty, "the document is empty") }
    // Text in wide characters, if it is said to be that, may look like anything.
    let isWide = input.charset?.lowercased().hasPrefix("utf-16") ?? false
    if !isWide, let name = BinarySignature.name(of: input.bytes) {
      throw reject(.binary, "this is \(name), not a page")
    }
    let text = TextDecoder.decode(input.bytes, transportCharset: input.charset)
    // A short document may hold nothing but white space outside ASCII.
    let isBlank = text.bytes.count < 4096 && String(decoding: text.bytes, as: UTF8.self).underTextPolicy().isEmpty
    guard !isBlank else { throw reject(.empty, "the document holds white space only") }
    bytes = text.bytes
    findings = input.findings + Self.findings(on: text)
    self.source.encoding = text.encoding
  }

  /// What decoding had to mend.
  static func findings(on text: DecodedText) -> [Finding] {
    var findings: [Finding] = []
    if text.replaced > 0 {
      findings.append(
        Finding(
          .invalidBytesReplaced,
          message: "\(text.replaced) sequences that are not valid \(text.encoding) were replaced by U+FFFD"))
    }
    if text.removed > 0 {
      findings.append(
        Finding(
          .controlCharactersRemoved, message: "\(text.removed) control characters were taken out of the document"))
    }
    if let declared = text.declared, declared != text.encoding {
      findings.append(
        Finding(.encodingMismatch, message: "the page says that it is \(declared), but it is \(text.encoding)"))
    } else if text.evidence == .guessed {
      findings.append(
        Finding(.encodingGuessed, message: "no encoding is declared; \(text.encoding) has been guessed"))
    }
    return findings
  }
}
