internal import Articles

/// One record of a WARC file, by its headers.
struct WARCRecord {
  private let type: String
  private let id: String?
  private let url: String?
  private let date: String?
  private let contentType: MediaType
  /// Bytes of its block; `nil` where the header does not say so in digits.
  let length: Int?

  init(_ headers: MessageHeaders) {
    type = headers["warc-type"]?.lowercased() ?? ""
    id = headers["warc-record-id"].map(Self.withoutBrackets)
    url = headers["warc-target-uri"].map(Self.withoutBrackets)
    date = headers["warc-date"]
    contentType = MediaType(headers["content-type"] ?? "")
    let digits = headers["content-length"] ?? ""
    length = !digits.isEmpty && digits.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(digits) : nil
  }

  /// WARC 1.0 writes addresses in brackets, 1.1 does not.
  private static func withoutBrackets(_ value: String) -> String {
    value.hasPrefix("<") && value.hasSuffix(">") ? String(value.dropFirst().dropLast()) : value
  }

  /// Whether it may hold a page, as far as its own headers tell.
  var mayBePage: Bool {
    switch type {
    case "response": contentType.name == "application/http" || contentType.name.isEmpty
    // What a crawler says of itself stands in resources too: `metadata://gnu.org/software/wget/…`.
    case "resource": contentType.isPage || (contentType.name == "text/plain" && url?.hasPrefix("http") == true)
    default: false
    }
  }

  /// What the record is called: its id, which is one in the world, or its number.
  func name(_ number: Int) -> String { id ?? "record \(number)" }

  /// The page in its block, or why there is none.
  func item(_ block: ArraySlice<UInt8>, number: Int, limit: Int) -> MemberItem {
    var member = Member(name: name(number), url: url.flatMap { $0.hasPrefix("http") ? $0 : nil }, savedAt: date)
    guard type == "response" else {
      member.charset = contentType["charset"]
      member.stream = ByteStream(bytes: block)
      return .member(member)
    }
    guard let response = HTTPResponse(block) else {
      if block.starts(with: "HTTP/".utf8) {
        let message = "the headers of the HTTP response have no end"
        return .rejection(.malformed, member: member.name, message: message)
      }
      // Some crawlers leave the HTTP headers out.
      guard contentType.name.isEmpty || Self.looksLikePage(block) else { return .skipped }
      member.findings = [Finding(.truncated, message: "the response has no HTTP headers")]
      member.stream = ByteStream(bytes: block)
      return .member(member)
    }
    guard response.isPage else { return .skipped }
    return read(response, into: &member, limit: limit)
  }

  private func read(_ response: HTTPResponse, into member: inout Member, limit: Int) -> MemberItem {
    switch response.body(limit: limit) {
    case .success(let (bytes, findings)):
      member.stream = ByteStream(bytes: bytes[...])
      member.charset = response.type["charset"]
      member.findings = findings
      return .member(member)
    case .failure(let problem): return .rejection(problem.code, member: member.name, message: problem.message)
    }
  }

  private static func looksLikePage(_ block: ArraySlice<UInt8>) -> Bool {
    block.first { $0 > 0x20 } == UInt8(ascii: "<")
  }
}

/// A response of HTTP/1 (RFC 9112), its codings undone on demand.
struct HTTPResponse {
  private let status: Int
  private let headers: MessageHeaders
  private let content: ArraySlice<UInt8>
  let type: MediaType

  /// Why a body cannot be read.
  struct Problem: Error {
    let code: Rejection.Code
    let message: String
  }

  /// Reads a status line and headers; `nil` where none stand.
  init?(_ bytes: ArraySlice<UInt8>) {
    guard bytes.starts(with: "HTTP/".utf8), let lineEnd = bytes.prefix(4096).firstIndex(of: 0x0A) else { return nil }
    let words = bytes[..<lineEnd].split(separator: 0x20)
    guard words.count > 1, let status = Int(String(decoding: words[1].prefix { $0 > 0x20 }, as: UTF8.self)) else {
      return nil
    }
    headers = MessageHeaders(bytes, from: lineEnd + 1)
    guard headers.isComplete else { return nil }
    self.status = status
    content = bytes[headers.end...]
    type = MediaType(headers["content-type"] ?? "")
  }

  /// Whether the answer is a page: not an error, a way elsewhere, a picture or nothing.
  var isPage: Bool {
    guard (200...203).contains(status), !content.isEmpty else { return false }
    return type.isPage || type.name == "text/plain" || type.name.isEmpty
  }

  /// The body, and what was odd about it.
  func body(limit: Int) -> Result<(bytes: [UInt8], findings: [Finding]), Problem> {
    var bytes = Array(content)
    var findings: [Finding] = []
    if headers["transfer-encoding"]?.lowercased().contains("chunked") == true {
      if let chunks = TransferEncoding.chunked(content) {
        bytes = chunks.bytes
        if !chunks.isWhole { findings.append(Finding(.truncated, message: "the chunks of the response break off")) }
      } else {
        findings.append(Finding(.truncated, message: "the response is said to be in chunks, and is not"))
      }
    }
    return decoded(bytes, limit).map { ($0, findings) }
  }

  /// The body without its compression. A crawler may have undone it and left the header.
  private func decoded(_ bytes: [UInt8], _ limit: Int) -> Result<[UInt8], Problem> {
    let coding = headers["content-encoding"]?.lowercased() ?? "identity"
    guard Compression(sniffing: bytes) == nil else {
      let stored = ByteStream(bytes: bytes[...])
      do throws(StreamError) {
        let stream = try ByteStream { (buffer) throws(StreamError) in try stored.read(into: buffer) }
        guard let whole = try stream.readAll(limit: limit) else {
          return .failure(
            Problem(code: .limitExceeded, message: "the decompressed page has more bytes than the limit bytes=\(limit)")
          )
        }
        return .success(whole)
      } catch {
        return .failure(Problem(code: .truncated, message: "the body cannot be decompressed: \(error)"))
      }
    }
    let isText = bytes.prefix(64).drop { $0 <= 0x20 }.first == UInt8(ascii: "<")
    guard !isText, ["br", "deflate", "compress"].contains(coding) else { return .success(bytes) }
    return .failure(Problem(code: .unreadable, message: "the body is compressed by ‘\(coding)’, which is not read"))
  }
}
