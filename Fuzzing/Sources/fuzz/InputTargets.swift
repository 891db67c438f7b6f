@testable import Inputs

/// Readers of what documents come in.
enum InputTargets {
  private static let limit = 1 << 20

  static func warc(_ bytes: [UInt8]) { read(WARCMembers(ByteStream(bytes: bytes[...]), limit: limit)) }

  static func archive(_ bytes: [UInt8]) {
    _ = (try? ArchiveMembers(ByteStream(bytes: bytes[...]), limit: limit)).map(read)
  }

  private static func read(_ members: some MemberSource) {
    let reader = InputReader(limit: limit)
    var count = 0
    while let item = members.next(), count < 1000 {
      count += 1
      if case .member(let member) = item { _ = reader.read(member, named: member.name, of: "fuzz") }
    }
  }

  /// MHTML and web archives, as their first bytes say.
  static func envelope(_ bytes: [UInt8]) {
    _ = try? PageEnvelope.open(InputDocument(path: "fuzz", bytes: bytes, sha256: ""))
    _ = MessageDate.iso(String(decoding: bytes.prefix(64), as: UTF8.self))
    _ = MediaType(String(decoding: bytes.prefix(256), as: UTF8.self))
  }

  static func transfer(_ bytes: [UInt8]) {
    let body = bytes.dropFirst()
    switch (bytes.first ?? 0) % 3 {
    case 0: promise(TransferEncoding.base64(body).bytes.count <= body.count, "base64 grows nothing")
    case 1: promise(TransferEncoding.quotedPrintable(body).bytes.count <= body.count, "quoted-printable grows nothing")
    default: promise((TransferEncoding.chunked(body)?.bytes.count ?? 0) <= body.count, "chunks grow nothing")
    }
  }

  static func gzip(_ bytes: [UInt8]) {
    var rest = bytes[...]
    let stream = try? ByteStream(reading: { buffer in
      let count = min(rest.count, buffer.count)
      rest.prefix(count).withUnsafeBytes { buffer.copyMemory(from: $0) }
      rest = rest.dropFirst(count)
      return count
    })
    _ = try? stream?.readAll(limit: limit)
    _ = stream?.resume()
  }
}
