public import Articles
public import Markup

/// All formats that a run knows, and the decision which one a document is read by.
public struct Catalogue: Sendable {
  /// The formats, by falling rank and then by name.
  public let formats: [Format]
  /// For each kind of document the conditions of the formats that read it, so that a document is asked no others.
  private let byKind: [DocumentKind: Late<FormatConditions>]
  /// The conditions of lists of refusals, which are asked only where no format fits.
  private let lists: Late<FormatConditions>
  /// Those of formats of rank 0, which are asked last: their conditions are on words, and would cost every page.
  private let lastResorts: Late<FormatConditions>
  /// Those of all formats, for `explain` and for documents whose format the user has named.
  private let all: Late<FormatConditions>

  /// A catalogue of some formats. Of two with the same name the later one counts.
  public init(_ formats: [Format]) {
    var byName: [String: Format] = [:]
    for format in formats { byName[format.name] = format }
    let formats = byName.values.sorted { ($1.rank, $0.name) < ($0.rank, $1.name) }
    self.formats = formats
    byKind = Dictionary(
      uniqueKeysWithValues: DocumentKind.allCases.map { kind in
        (kind, Late { FormatConditions(formats) { !$0.isRefusalList && $0.rank > 0 && $0.reads(kind) } })
      })
    lists = Late { FormatConditions(formats) { $0.isRefusalList } }
    lastResorts = Late { FormatConditions(formats) { !$0.isRefusalList && $0.rank == 0 } }
    all = Late { FormatConditions(formats) { _ in true } }
  }

  /// The formats that are compiled into the program.
  ///
  /// - Throws: ``ConfigurationError``; the tests see to it that it does not.
  public static func builtin() throws -> Catalogue { try compiled.get() }

  /// Compiled once a process.
  private static let compiled = Result { Catalogue(try FormatFile.readBuiltin()) }

  /// The names and contents of the format files that are compiled into the program, to tell whether they have changed.
  public static var builtinTexts: [(name: String, text: String)] {
    BuiltinFormat.all.map { ($0.file, $0.frame + $0.rules) }
  }

  /// This catalogue with more formats, which replace those of the same name.
  public func adding(_ more: [Format]) -> Catalogue { Catalogue(formats + more) }

  /// The format of a name.
  public subscript(name: String) -> Format? { formats.first { $0.name == name } }

  /// The format that reads a file record by record, by the file's first tag.
  ///
  /// - Parameters:
  ///   - head: The first bytes of the file, decompressed and in an encoding that ASCII is part of.
  ///   - name: The only format to be considered, if the user has named one.
  public func recordFormat(of head: ArraySlice<UInt8>, only name: String? = nil) -> Format? {
    let root = XMLRoot(in: head)
    guard !root.name.isEmpty else { return nil }
    return formats.first { format in
      guard case .records(let roots, let names) = format.reader, name.map({ $0 == format.name }) ?? true else {
        return false
      }
      return roots.contains(root.name) || names.contains(root.name)
    }
  }

  /// What a catalogue says of a document.
  public enum Verdict: Sendable {
    /// Read it by this format.
    case format(Format)
    /// It is no article.
    case refused(code: Rejection.Code, message: String, format: String)
    /// Two formats of the same rank fit, and none that both go on from, by which the document would be read: that is a
    /// mistake in the formats.
    case tie([Format])
    /// No format fits.
    case unknown
  }

  /// Decides by which format a document is read.
  ///
  /// - Parameters:
  ///   - document: The document's first tree, read as what its bytes look like.
  ///   - kind: What its bytes look like.
  ///   - name: The only format to be considered, if the user has named one; it then need not fit.
  public func identify(_ document: Document, kind: DocumentKind, only name: String? = nil) -> Verdict {
    guard let conditions = (name == nil ? byKind[kind] : all)?.value else { return .unknown }
    let verdict = verdict(on: document, kind, conditions, only: name)
    guard name == nil, case .unknown = verdict else { return verdict }
    let refusal = generalRefusal(of: document, kind)
    guard case .unknown = refusal else { return refusal }
    return self.verdict(on: document, kind, lastResorts.value, only: nil)
  }

  private func verdict(
    on document: Document, _ kind: DocumentKind, _ conditions: FormatConditions, only name: String?
  ) -> Verdict {
    let found = conditions.found(in: document)
    var fitting: [Int] = []
    for (at, format) in formats.enumerated() where !format.isRefusalList {
      let fits = name.map { $0 == format.name } ?? (format.reads(kind) && conditions.hold(for: at, found))
      guard fits else { continue }
      if let refusal = refusal(at, conditions, found) { return refusal }
      fitting.append(at)
    }
    guard let best = fitting.first else { return .unknown }
    let tied = fitting.filter { formats[$0].rank == formats[best].rank }.map { formats[$0] }
    guard tied.count > 1 else { return .format(formats[best]) }
    let common = fitting.first { at in tied.allSatisfy { $0.base == formats[at].name } }
    return common.map { .format(formats[$0]) } ?? .tie(tied)
  }

  private func refusal(_ at: Int, _ conditions: FormatConditions, _ found: [Bool]) -> Verdict? {
    conditions.refusal(of: at, found).map { number in
      let rule = formats[at].refusals[number]
      return .refused(code: rule.code, message: rule.message, format: formats[at].name)
    }
  }

  /// What the lists of refusals, which read nothing themselves, say of a document that no format fits.
  private func generalRefusal(of document: Document, _ kind: DocumentKind) -> Verdict {
    let lists = lists.value
    let found = lists.found(in: document)
    for (at, format) in formats.enumerated()
    where format.isRefusalList && format.reads(kind) && lists.hold(for: at, found) {
      if let refusal = refusal(at, lists, found) { return refusal }
    }
    return .unknown
  }

  /// For `explain`: each format, whether it fits, and the conditions that do not hold.
  public func considerations(of document: Document, kind: DocumentKind) -> [Consideration] {
    let conditions = all.value
    let found = conditions.found(in: document)
    return formats.enumerated().map { at, format in
      var unmet = conditions.unmet(by: at, format.identification, found)
      if !format.reads(kind) { unmet.append("reads \(format.reader.name), not \(kind.rawValue)") }
      return Consideration(format: format, fits: unmet.isEmpty, unmet: unmet)
    }
  }

  /// Why a format does or does not fit a document.
  public struct Consideration: Sendable {
    /// The format.
    public let format: Format
    /// Whether it fits.
    public let fits: Bool
    /// The conditions that do not hold.
    public let unmet: [String]
  }
}

extension Format {
  /// Whether a document of a kind can be read by this format at all.
  func reads(_ kind: DocumentKind) -> Bool {
    switch reader {
    case .html: kind == .html
    case .xml: kind == .xml
    case .records: kind == .xml
    case .text: kind == .text
    case .tagged(let inside): kind == .text || (kind == .html && inside != nil)
    }
  }
}
