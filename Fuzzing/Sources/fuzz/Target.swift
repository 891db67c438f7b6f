/// The parsers of bytes that are the project's own, each to be given any bytes. A trap, an error of memory, a long time or
/// a broken promise is a finding.
enum Target: String, CaseIterable {
  case charset, html, xml, records, text, tagged, json, selector
  case warc, mhtml, webarchive, transfer, gzip, archive
  case reference, references, printed
  case escaping, record, wire, pipeline, document

  /// What is done with bytes.
  var test: ([UInt8]) -> Void {
    switch self {
    case .charset: MarkupTargets.charset
    case .html: MarkupTargets.html
    case .xml: MarkupTargets.xml
    case .records: MarkupTargets.records
    case .text: MarkupTargets.text
    case .tagged: MarkupTargets.tagged
    case .json: MarkupTargets.json
    case .selector: MarkupTargets.selector
    case .warc: InputTargets.warc
    case .mhtml, .webarchive: InputTargets.envelope
    case .transfer: InputTargets.transfer
    case .gzip: InputTargets.gzip
    case .archive: InputTargets.archive
    case .reference: WordTargets.reference
    case .references: WordTargets.references
    case .printed: WordTargets.printed
    case .escaping: WordTargets.escaping
    case .record: WordTargets.record
    case .wire: FlowTargets.wire
    case .pipeline: FlowTargets.pipeline
    case .document: FlowTargets.document
    }
  }
}

/// A promise that the project makes; to break it is a finding.
func promise(_ holds: Bool, _ what: StaticString) {
  guard !holds else { return }
  fatalError("\(what)")
}
