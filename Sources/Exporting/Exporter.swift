public import Articles

/// Writes articles and references as entries of a bibliography, one at a time.
///
/// Call ``open(into:)``, then ``write(_:into:)-(Article,_)`` for each, then ``close(into:)``. The same entries in the same
/// order give the same bytes. Memory does not grow with the number of entries, but for the keys that have been given,
/// of which it remembers a bounded number (``CitationKeys``).
public struct Exporter {
  private let format: BibliographicFormat
  private var keys = CitationKeys()
  private var count = 0

  /// A writer of one bibliography.
  public init(_ format: BibliographicFormat) { self.format = format }

  /// Appends what stands before the first entry.
  public func open(into bytes: inout [UInt8]) {
    if format == .cslJSON { bytes.append(UInt8(ascii: "[")) }
  }

  /// Appends an article.
  public mutating func write(_ article: Article, into bytes: inout [UInt8]) { write(Work(article), into: &bytes) }

  /// Appends a reference. What the parser could not take apart is kept as a note, whole.
  public mutating func write(_ reference: Reference, into bytes: inout [UInt8]) { write(Work(reference), into: &bytes) }

  /// Appends what stands behind the last entry.
  public func close(into bytes: inout [UInt8]) {
    if format == .cslJSON { bytes.append(count == 0 ? "]\n" : "\n]\n") }
  }

  private mutating func write(_ work: Work, into bytes: inout [UInt8]) {
    let isFirst = count == 0
    count += 1
    switch format {
    case .cslJSON:
      bytes.append(isFirst ? "\n" : ",\n")
      CSLItem(work: work, id: keys.key(for: work, number: count)).write(into: &bytes)
    case .bibtex:
      if !isFirst { bytes.append("\n") }
      BibTeXEntry(work, key: keys.key(for: work, number: count)).write(into: &bytes)
    case .ris: RISEntry(work, key: keys.key(for: work, number: count)).write(into: &bytes)
    case .nbib:
      if !isFirst { bytes.append("\n") }
      MedlineEntry(work).write(into: &bytes)
    }
  }
}
