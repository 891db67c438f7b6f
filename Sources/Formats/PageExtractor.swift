public import Articles
public import Markup

/// Takes the fields of a format from a document: one walk for the first sources of all fields, a second one for the
/// fallbacks of those that came out empty, and the same inside each element of a group.
public struct PageExtractor: Sendable {
  private let format: Format

  /// An extractor for one format.
  public init(format: Format) { self.format = format }

  /// The records of a document: the elements that the format names, or the document as a whole.
  public func records(in document: Document) -> [Element?] {
    guard let selector = format.records else { return [nil] }
    var index = SelectorIndex()
    index.add(selector)
    return index.matches(in: document)[0].map(document.element)
  }

  /// The PMID, as printed, of the record that a record says is deleted; `nil` where it says no such thing.
  public func deletion(by record: Element) -> String? {
    format.deletions.contains(record.name) ? record.text() : nil
  }

  /// Takes the fields from a document, or from one record of it. Nothing is interpreted.
  ///
  /// - Parameter body: Whether the full text is wanted too.
  public func extract(_ document: Document, record: Element? = nil, body: Bool = false) -> Extraction {
    let search = RuleSearch(format.fields, document)
    let run = RuleRun(search, scope: record)
    var writer = CaptureWriter()
    let (gave, alternatives) = run.writeComparing(into: &writer)
    let isCut = body && format.body?.write(document, search.names, record: record, into: &writer) == true
    var extraction = Extraction(writer)
    if isCut {
      extraction.findings.append(
        Finding(
          .limitReached, field: "sections",
          message: "the titles around sections would be repeated more than \(PassageReader.allowance.titles) times or "
            + "in more than \(PassageReader.allowance.bytes >> 20) MiB; the sections after that have no path"))
    }
    extraction.alternatives = alternatives
    for (at, rule) in format.fields.rules.enumerated() {
      if let count = rule.count { extraction.counts.append((rule.field, run.count(count))) }
      if rule.isRequired, !gave[at] {
        extraction.findings.append(format.missing(rule.field))
      }
    }
    return extraction
  }

  /// Which element gave each field of an extraction, and by which rule; one entry a field.
  public func provenance(of extraction: Extraction, in document: Document) -> [Provenance] {
    var seen: Set<Field> = []
    return extraction.captures.compactMap { capture in
      guard capture.node >= 0, seen.insert(capture.field).inserted else { return nil }
      return Provenance(
        field: capture.field.rawValue, at: document.element(capture.node).place,
        rule: capture.rule < 0 ? format.body?.source(of: capture.rule) ?? "" : format.fields.written[capture.rule])
    }
  }

  /// Every value that some source of a field's rule gives, winners and losers, for `explain`.
  public func candidates(in document: Document, record: Element? = nil) -> [FieldCandidates] {
    let run = RuleRun(RuleSearch(format.fields, document), scope: record)
    let fallbacks = run.allFallbacks()
    return format.fields.rules.enumerated().map { number, rule in
      let sources = rule.sources.enumerated().map { at, source in
        FieldCandidates.Source(
          rule: format.fields.written[source.number], captures: run.captures(of: number, from: at, fallbacks))
      }
      return FieldCandidates(field: rule.field, isRequired: rule.isRequired, sources: sources)
    }
  }
}

/// What the sources of one field give; the first that gives anything has won.
public struct FieldCandidates: Sendable {
  /// One place where the field may stand.
  public struct Source: Sendable {
    /// The selector as the format file writes it.
    public let rule: String
    /// What it gives; empty when nothing matches or what matches has no words.
    public let captures: [Capture]
  }

  /// The field.
  public let field: Field
  /// Whether the format requires it.
  public let isRequired: Bool
  /// Its sources in order.
  public let sources: [Source]
}

extension Format {
  /// What is said when a field that the format requires is not there.
  func missing(_ field: Field) -> Finding {
    Finding(
      .requiredFieldMissing, field: field.rawValue,
      message: "the format \(name) requires \(field.rawValue), which was not found")
  }
}
