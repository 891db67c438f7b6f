public import Articles
public import Formats
public import Inputs
public import Markup
internal import Normalising

/// What a user may ask of a conversion.
public struct ConversionOptions: Sendable {
  /// Read every document by the format of this name, whatever it looks like.
  public var only: String?
  /// Say which element gave each field.
  public var provenance = false
  /// Look for fields in reference strings, where the source tags none; otherwise they are kept as printed, with ids.
  public var parsesReferences = true
  /// Journals to know besides those of the program, as ``JournalFile`` reads them.
  public var journals: [UInt8]?
  /// Give the full text in sections, where the format reads it.
  public var body = false
  /// Bounds on each document.
  public var limits = Limits()

  /// What is done when nothing is asked.
  public init() {}
}

/// From the bytes of one document to what they come to: the middle of the pipeline, without files and without state.
///
/// decode → identify → parse → extract → normalise. One document never disturbs another: whatever is wrong with it
/// comes back as a rejection or as findings.
public struct Converter: Sendable {
  private let catalogue: Catalogue
  private let options: ConversionOptions
  private let normaliser: Normaliser
  private let benches = RecordBenches()

  /// A converter that knows the formats of a catalogue. Making one compiles nothing; it can be used by many threads.
  public init(catalogue: Catalogue, options: ConversionOptions = ConversionOptions()) {
    self.catalogue = catalogue
    self.options = options
    normaliser = Normaliser(parsesReferences: options.parsesReferences, journals: options.journals)
  }

  /// Converts one document: its articles in order, or one rejection.
  public func convert(_ document: InputDocument) -> [Outcome] {
    do {
      return try articles(in: PageEnvelope.open(document))
    } catch let rejection as Rejection {
      return [.rejection(rejection)]
    } catch {
      let source = Self.source(of: document)
      return [.rejection(Rejection(source: source, code: .malformed, stage: .parse, message: "\(error)"))]
    }
  }

  /// Converts records: for each an article, a deletion or a rejection.
  func convert(_ batch: RecordBatch) -> [Outcome] {
    let reader = RecordReader(batch, limits: options.limits)
    let bench = benches.take(for: batch.format, limits: options.limits)
    let extractor = PageExtractor(format: batch.format)
    let outcomes = batch.pieces.map { piece in
      switch reader.read(piece, with: bench.scanner) {
      case .success(let record): outcome(record, number: piece.number, of: batch, bench, extractor)
      case .failure(let rejection): Outcome.rejection(rejection)
      }
    }
    benches.give(bench)
    return outcomes
  }

  private func articles(in document: InputDocument) throws -> [Outcome] {
    if let stream = try RecordStream(document, catalogue: catalogue, options: options) {
      var outcomes: [Outcome] = []
      while let batch = stream.next() { outcomes += convert(batch) }
      return outcomes
    }
    let page = try Reading(document, catalogue: catalogue, options: options)
    let outcomes = page.records.enumerated().map { number, record in
      Outcome.article(article(record, number: number + 1, of: page))
    }
    guard outcomes.isEmpty else { return outcomes }
    throw page.rejection(.notAnArticle, .extract, "a document of the format \(page.format.name) without a record")
  }

  private func article(_ record: Reading.Record, number: Int, of page: Reading) -> Article {
    var source = page.source
    // A document that is the record itself is not numbered, where it is the only one.
    let isAlone = page.records.count == 1 && record.element?.parent == nil && record.element != nil
    source.record = page.format.holdsManyRecords && !isAlone ? number : nil
    var extraction = page.extractor.extract(record.document, record: record.element, body: options.body)
    extraction.findings = record.findings + extraction.findings
    var article = normaliser.article(from: extraction, source: source)
    if options.provenance {
      article.provenance =
        page.extractor.provenance(of: extraction, in: record.document) + (article.provenance ?? [])
    }
    return article
  }

  private func outcome(
    _ record: RecordReader.Record, number: Int?, of batch: RecordBatch, _ bench: RecordBench, _ extractor: PageExtractor
  ) -> Outcome {
    var source = batch.source
    source.record = number
    let document = record.document
    if let deletion = deletion(by: document.element(0), extractor, source) { return deletion }
    var extraction =
      (record.isScanned ? bench.extractor?.extract(document) : nil) ?? extractor.extract(document, body: options.body)
    if !record.findings.isEmpty { extraction.findings = record.findings + extraction.findings }
    var article = normaliser.article(from: extraction, source: source)
    if options.provenance {
      article.provenance = extractor.provenance(of: extraction, in: document) + (article.provenance ?? [])
    }
    return .article(article)
  }

  /// What a record that only says that another is deleted comes to; `nil` for one that holds an article.
  private func deletion(by record: Element, _ extractor: PageExtractor, _ source: Source) -> Outcome? {
    guard let printed = extractor.deletion(by: record) else { return nil }
    var ids = Identifiers()
    ids.pmid = Identifier.pmid(printed)
    guard ids.pmid == nil else { return .deletion(Deletion(source: source, ids: ids)) }
    let message = "a deletion that names no PMID"
    return .rejection(Rejection(source: source, code: .malformed, stage: .extract, message: message))
  }

  static func source(of document: InputDocument) -> Source {
    var source = Source(path: document.path)
    source.member = document.member
    source.sha256 = document.sha256
    source.url = document.url
    source.savedAt = document.savedAt
    return source
  }
}
