public import Articles
public import Formats
public import Inputs
internal import Markup
internal import Normalising

/// Why a document comes to what it comes to, for a reader: the format and why, each field's value with the element
/// that gave it and the candidates that lost, findings, and the time each stage took.
public struct Explanation: Sendable {
  /// The explanation, laid out for a terminal of 100 columns or more.
  public private(set) var text = ""

  /// The names by which a field can be asked for.
  public static var fieldNames: [String] { Field.allCases.map(\.rawValue) }

  private var catalogue: Catalogue
  private var options: ConversionOptions
  /// Only this field is explained, if any is named.
  private var only: String?

  /// Explains a document.
  ///
  /// - Parameter field: The only field to be explained, by its name in format files; `nil` for all.
  public init(of input: InputDocument, catalogue: Catalogue, options: ConversionOptions, field: String? = nil) {
    self.catalogue = catalogue
    self.options = options
    only = field
    line(input.path)
    do {
      try explain(input)
    } catch let rejection as Rejection {
      explain(rejection)
    } catch {
      line("  failed     \(error)")
    }
  }

  /// Explains why a document could not be had.
  public init(of rejection: Rejection, catalogue: Catalogue, options: ConversionOptions) {
    (self.catalogue, self.options) = (catalogue, options)
    line(rejection.source.path)
    explain(rejection)
  }

  private mutating func explain(_ rejection: Rejection) {
    line("  rejected   \(rejection.code.rawValue) while it was \(rejection.stage.gerund)")
    line("             \(rejection.message)")
  }

  private mutating func explain(_ input: InputDocument) throws {
    var watch = StopWatch()
    let opened = try OpenedDocument(input, limits: options.limits)
    watch.lap("decode and parse")
    line("  bytes      \(input.bytes.count), \(opened.source.encoding ?? "?"), looks like \(opened.kind.rawValue)")
    let verdict = Result { try opened.format(in: catalogue, only: options.only) }
    watch.lap("identify")
    explainFormats(opened, chosen: try? verdict.get())
    _ = try verdict.get()
    let reading = try Reading(input, catalogue: catalogue, options: options)
    watch.skip()
    for (number, record) in reading.records.enumerated() {
      if reading.records.count > 1 { line("\nrecord \(number + 1) of \(reading.records.count)") }
      explainFields(reading.extractor.candidates(in: record.document, record: record.element), in: record.document)
      watch.skip()
      let extraction = reading.extractor.extract(record.document, record: record.element, body: options.body)
      watch.lap("extract")
      var article = Normaliser().article(from: extraction, source: reading.source)
      watch.lap("normalise")
      article.findings = record.findings + article.findings
      var json: [UInt8] = []
      RecordEncoder().encode(.article(article), into: &json)
      watch.lap("encode")
      if only == nil { explainFindings(article.findings) }
    }
    if only == nil { line("\ntime\n" + watch.report) }
  }

  private mutating func explainFormats(_ opened: OpenedDocument, chosen: Format?) {
    let considered = catalogue.considerations(of: opened.first, kind: opened.kind)
    for consideration in considered where consideration.format.name == chosen?.name {
      line("  format     \(consideration.format.name): \(consideration.format.about)")
    }
    guard only == nil else { return }
    for consideration in considered
    where consideration.format.name != chosen?.name && !consideration.format.isRefusalList {
      let isTied = consideration.fits && consideration.format.rank > chosen?.rank ?? Int.max
      let rank = isTied ? "and so does another of its rank: what both go on from is taken" : "with a lower rank"
      let reason = consideration.fits ? "fits too, \(rank)" : consideration.unmet.joined(separator: "; ")
      line("  not        \(consideration.format.name): \(reason)")
    }
  }

  private mutating func explainFields(_ candidates: [FieldCandidates], in document: Document) {
    for candidate in candidates where only.map({ $0 == candidate.field.rawValue }) ?? true {
      let winner = candidate.sources.firstIndex { !$0.captures.isEmpty }
      guard winner != nil || candidate.isRequired || only != nil else { continue }
      line("\n\(candidate.field.rawValue)")
      for (at, source) in candidate.sources.enumerated() {
        let mark = at == winner ? "+" : source.captures.isEmpty ? " " : "-"
        line("  \(mark) \(source.rule)" + (source.captures.isEmpty ? "    (nothing)" : ""))
        explainCaptures(source.captures, in: document, shown: at == winner ? 3 : 1)
      }
    }
  }

  private mutating func explainCaptures(_ captures: [Capture], in document: Document, shown: Int) {
    for capture in captures.prefix(shown) {
      line("      \(Self.summary(capture))")
      if capture.node >= 0 { line("        at \(document.element(capture.node).place)") }
    }
    if captures.count > shown { line("      … \(captures.count) in all") }
  }

  private static func summary(_ capture: Capture) -> String {
    let words =
      capture.parts.isEmpty
      ? capture.text : capture.parts.map { "\($0.field.rawValue)=\(summary($0))" }.joined(separator: " | ")
    return words.count > 160 ? words.prefix(159) + "…" : words
  }

  private mutating func explainFindings(_ findings: [Finding]) {
    line("\nfindings" + (findings.isEmpty ? "\n  none" : ""))
    for finding in findings { line("  \(finding.code.rawValue): \(finding.message)") }
  }

  private mutating func line(_ words: String) { text += words + "\n" }
}

/// Time spent between laps, by name; laps of one name add up.
private struct StopWatch {
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant
  private var laps: [(name: String, time: Duration)] = []

  init() { last = clock.now }

  mutating func lap(_ name: String) {
    let now = clock.now
    if let at = laps.firstIndex(where: { $0.name == name }) {
      laps[at].time += now - last
    } else {
      laps.append((name, now - last))
    }
    last = now
  }

  /// Leaves out the time since the last lap.
  mutating func skip() { last = clock.now }

  var report: String {
    laps.map { lap in
      let microseconds = lap.time.components.attoseconds / 1_000_000_000_000 + lap.time.components.seconds * 1_000_000
      let fraction = String(microseconds % 1000)
      let padded = String(repeating: "0", count: 3 - fraction.count) + fraction
      return "  \(lap.name): \(microseconds / 1000).\(padded) ms"
    }.joined(separator: "\n")
  }
}

extension Rejection.Stage {
  /// The stage in a sentence.
  fileprivate var gerund: String {
    switch self {
    case .open: "opened"
    case .decode: "decoded"
    case .identify: "identified"
    case .parse: "parsed"
    case .extract: "extracted"
    }
  }
}
