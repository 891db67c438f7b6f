import Articles

/// The line of an outcome, with its line feed.
func line(_ outcome: Outcome, allKeys: Bool = false, provenance: Bool = false) -> String {
  var bytes: [UInt8] = []
  RecordEncoder(options: .init(allKeys: allKeys, provenance: provenance)).encode(outcome, into: &bytes)
  return String(decoding: bytes, as: UTF8.self)
}

/// The line of an article with `path` as its source, after the changes made to it.
func line(allKeys: Bool = false, provenance: Bool = false, _ change: (inout Article) -> Void) -> String {
  var article = Article(source: Source(path: "a.html"))
  change(&article)
  return line(.article(article), allKeys: allKeys, provenance: provenance)
}

/// What a line holds after its `schema` and `source`, without braces and line feed; `nil` if it does not start so.
func content(_ line: String) -> String? {
  let start = #"{"schema":"analecta/article/1","source":{"path":"a.html"}"#
  guard line.hasPrefix(start), line.hasSuffix("}\n") else { return nil }
  return String(line.dropFirst(start.count).dropLast(2))
}
