import Foundation
import Testing

/// Archives and captures, as the tools that people use write them (`Samples/captures/make.py`) and as Python does here.
@Suite struct CaptureTests {
  private static let samples = DocumentTests.root.path + "/Samples/captures/"

  @Test(arguments: [
    ("pages.zip", 3), ("pages.7z", 3), ("pages.cpio", 3), ("pages.tar", 3), ("pages.tar.zst", 3),
    ("warcio.warc.gz", 2), ("warcio-1.1.warc", 2), ("wget.warc.gz", 8),
  ])
  func `reads every page of`(_ name: String, skipped: Int) throws {
    let shell = try Shell()
    let done = try shell.run("analecta convert \(Self.samples)\(name) --formats formats --summary")
    let titles = done.output.split(separator: "\n").compactMap { Self.value("title", in: $0) }
    #expect(titles == ["Page 1 – saved", "Page 2 – saved", "Page 3 – saved"], "\(done)")
    #expect(done.status == 0 && done.errors.contains("rejections           0"), "\(done)")
    #expect(done.errors.contains("skipped              \(skipped) "), "\(done)")
  }

  @Test func `the same lines come with any number of workers`() throws {
    let shell = try Shell()
    let one = try shell.run("analecta convert \(Self.samples) --formats formats -j1")
    let four = try shell.run("analecta convert \(Self.samples) --formats formats -j4")
    #expect(one.output == four.output && one.output.split(separator: "\n").count == 24)
  }

  @Test func `captures say where a page came from and when`() throws {
    let shell = try Shell()
    let done = try shell.run("analecta convert \(Self.samples)warcio.warc.gz --formats formats")
    let first = try #require(done.output.split(separator: "\n").first)
    #expect(first.contains(#""url":"https://example.org/1","saved_at":"2026-11-01T10:00:00Z""#))
    #expect(Self.value("member", in: first) == "urn:uuid:00000000-0000-4000-8000-000000000001")
  }

  /// MHTML by Python's `email` and as Chrome writes it, and Safari's form by `plistlib`.
  @Test(arguments: ["quoted-printable.mhtml", "base64.mht", "nested.mhtml", "safari.webarchive"])
  func `reads the page in`(_ name: String) throws {
    let shell = try Shell()
    try shell.write("make.py", Self.envelopes)
    let done = try shell.run("python3 make.py && analecta convert \(name) --formats formats")
    #expect(done.status == 0, "\(done)")
    #expect(Self.value("title", in: done.output[...]) == "Zürich – 東京", "\(done)")
    #expect(Self.value("url", in: done.output[...]) == "https://example.org/page", "\(done)")
  }

  @Test func `reads archives in archives, two deep and no deeper`() throws {
    let shell = try Shell()
    try shell.write("make.py", Self.nested)
    let done = try shell.run("python3 make.py && analecta convert outer.zip --formats formats")
    let lines = done.output.split(separator: "\n")
    #expect(lines.count == 3, "\(done)")
    #expect(
      lines.compactMap { Self.value("member", in: $0) } == [
        "a.html", "middle.tar.gz!/b.html", "middle.tar.gz!/inner.zip",
      ])
    #expect(lines.last?.contains("limit_exceeded") == true)
  }

  @Test func `keeps what is whole of a damaged archive, and writes nothing beside it`() throws {
    let shell = try Shell()
    let samples = Self.samples
    let done = try shell.run(
      """
      mkdir in && cp \(samples)pages.tar in && cd in && head -c 3700 pages.tar > cut.tar && rm pages.tar && cd ..
      analecta convert in/cut.tar --formats formats; ls in
      """)
    let lines = done.output.split(separator: "\n")
    #expect(lines.first.flatMap { Self.value("title", in: $0) } == "Page 1 – saved", "\(done)")
    #expect(lines.contains { $0.contains(#""code":"truncated""#) }, "\(done)")
    #expect(lines.last == "cut.tar")
  }

  @Test func `finds its way again behind a record of a wrong length`() throws {
    let shell = try Shell()
    let done = try shell.run(
      """
      sed 's/^Content-Length: 2[0-9][0-9]\\r$/Content-Length: 20\\r/;t;b' \(Self.samples)warcio-1.1.warc > all.warc
      awk 'BEGIN { n = 0 } /^Content-Length: 2/ { if (++n == 2) sub(/2[0-9]+/, "99") } { print }' \
        \(Self.samples)warcio-1.1.warc > one.warc
      analecta convert one.warc --formats formats --summary
      """)
    let titles = done.output.split(separator: "\n").compactMap { Self.value("title", in: $0) }
    #expect(titles == ["Page 1 – saved", "Page 3 – saved"], "\(done)")
    #expect(done.errors.contains("rejections           1   malformed 1"), "\(done)")
  }

  /// The text of a key, the first one of that name.
  private static func value(_ key: String, in line: Substring) -> String? {
    guard let range = line.range(of: "\"\(key)\":\"") else { return nil }
    return String(line[range.upperBound...].prefix { $0 != "\"" })
  }

  private static let envelopes = #"""
    import base64, email.message, email.policy, plistlib, quopri
    page = ('<!DOCTYPE html><article class=tiny><h1>Zürich – 東京</h1><b class=pmid>7</b></article>')
    def chrome(encoding, body, charset):
        return ('From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/page\r\nSubject: =?utf-8?Q?x?=\r\n'
            'Date: Tue, 24 Nov 2026 10:15:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n'
            '\ttype="text/html";\r\n\tboundary="----MultipartBoundary--abc----"\r\n\r\n\r\n'
            '------MultipartBoundary--abc----\r\nContent-Type: text/html' + charset + '\r\nContent-ID: <frame-1@mhtml.blink>\r\n'
            'Content-Transfer-Encoding: ' + encoding + '\r\nContent-Location: https://example.org/page\r\n\r\n').encode() + body + (
            '\r\n------MultipartBoundary--abc----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBO\r\n'
            '------MultipartBoundary--abc------\r\n').encode()
    open('quoted-printable.mhtml', 'wb').write(chrome('quoted-printable', quopri.encodestring(page.encode()).replace(b'\n', b'\r\n'), ''))
    open('base64.mht', 'wb').write(chrome('base64', base64.encodebytes(page.encode('utf-16-le')), '; charset=utf-16le'))
    message = email.message.EmailMessage(policy=email.policy.SMTP)
    message['Subject'] = 'saved'
    message.set_content('a page')
    message.add_alternative(page, subtype='html')
    message.get_payload()[1]['Content-Location'] = 'https://example.org/page'
    message.get_payload()[1].add_related(b'PNG', 'image', 'png', cid='<x@y>')
    open('nested.mhtml', 'wb').write(message.as_bytes())
    plist = {'WebMainResource': {'WebResourceData': page.encode(), 'WebResourceURL': 'https://example.org/page',
        'WebResourceTextEncodingName': 'UTF-8', 'WebResourceMIMEType': 'text/html', 'WebResourceFrameName': ''}}
    open('safari.webarchive', 'wb').write(plistlib.dumps(plist, fmt=plistlib.FMT_BINARY))
    """#

  private static let nested = #"""
    import io, tarfile, zipfile
    page = b'<!DOCTYPE html><meta charset=utf-8><article class=tiny><h1>Page</h1><b class=pmid>%d</b></article>'
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, 'w') as z: z.writestr('c.html', page % 3)
    middle = io.BytesIO()
    with tarfile.open(fileobj=middle, mode='w:gz') as t:
        for name, data in ('b.html', page % 2), ('inner.zip', inner.getvalue()):
            info = tarfile.TarInfo(name)
            info.size = len(data)
            t.addfile(info, io.BytesIO(data))
    with zipfile.ZipFile('outer.zip', 'w', zipfile.ZIP_DEFLATED) as z:
        z.writestr('a.html', page % 1)
        z.writestr('middle.tar.gz', middle.getvalue())
    """#
}
