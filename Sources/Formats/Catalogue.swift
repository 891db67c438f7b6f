public import Articles
public import Markup

/// All formats that a run knows, and the decision which one a document is read by.
public struct Catalogue: Sendable {
  /// The formats, by falling rank and then by name.
  public let formats: [Format]
  private let conditions: [Conditions]
  private let index: SelectorIndex

  /// Numbers of a format's selectors in the catalogue's index, so that one walk answers for all formats.
  private struct Conditions: Sendable {
    var all: [Int]
    var any: [Int]
    var none: [Int]
    var refusals: [(when: [Int], unless: [Int])]
  }

  /// A catalogue of some formats. Of two with the same name the later one counts.
  public init(_ formats: [Format]) {
    var byName: [String: Format] = [:]
    for format in formats { byName[format.name] = format }
    self.formats = byName.values.sorted { ($1.rank, $0.name) < ($0.rank, $1.name) }
    var index = SelectorIndex()
    conditions = self.formats.map { format in
      Conditions(
        all: format.identification.all.map { index.add($0) },
        any: format.identification.any.map { index.add($0) },
        none: format.identification.none.map { index.add($0) },
        refusals: format.refusals.map { refusal in
          (refusal.when.map { index.add($0) }, refusal.unless.map { index.add($0) })
        })
    }
    self.index = index
  }

  /// The formats that are compiled into the program.
  ///
  /// - Throws: ``ConfigurationError``; the tests see to it that it does not.
  public static func builtin() throws -> Catalogue {
    let files = try BuiltinFormatFiles.all.map { ($0.file, try CompactTree.read($0.tree, file: $0.file)) }
    return Catalogue(try FormatFile.formats(of: files.map { (root: $0.1, file: $0.0) }, areBuiltin: true))
  }

  /// The names and contents of the format files that are compiled into the program, to tell whether they have changed.
  public static var builtinTexts: [(name: String, text: String)] { BuiltinFormatFiles.all.map { ($0.file, $0.tree) } }

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
    /// Two formats of the same rank fit, which is a mistake in the formats.
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
    let found = index.matches(in: document).map { !$0.isEmpty }
    var fitting: [Int] = []
    for (at, format) in formats.enumerated() where !format.isRefusalList {
      let fits = name.map { $0 == format.name } ?? fits(at, kind, found)
      guard fits else { continue }
      if let refusal = refusal(at, found) { return refusal }
      fitting.append(at)
    }
    guard let best = fitting.first else { return generalRefusal(kind, found) }
    let tied = fitting.filter { formats[$0].rank == formats[best].rank }
    return tied.count > 1 ? .tie(tied.map { formats[$0] }) : .format(formats[best])
  }

  /// Whether a format's conditions hold.
  private func fits(_ at: Int, _ kind: DocumentKind, _ found: [Bool]) -> Bool {
    let condition = conditions[at]
    return formats[at].reads(kind) && condition.all.allSatisfy { found[$0] }
      && (condition.any.isEmpty || condition.any.contains { found[$0] })
      && !condition.none.contains { found[$0] }
  }

  private func refusal(_ at: Int, _ found: [Bool]) -> Verdict? {
    for (number, refusal) in conditions[at].refusals.enumerated() {
      let isMeant = refusal.when.contains { found[$0] } && !refusal.unless.contains { found[$0] }
      guard isMeant else { continue }
      let rule = formats[at].refusals[number]
      return .refused(code: rule.code, message: rule.message, format: formats[at].name)
    }
    return nil
  }

  /// What the lists of refusals, which read nothing themselves, say of a document that no format fits.
  private func generalRefusal(_ kind: DocumentKind, _ found: [Bool]) -> Verdict {
    for (at, format) in formats.enumerated() where format.isRefusalList && fits(at, kind, found) {
      if let refusal = refusal(at, found) { return refusal }
    }
    return .unknown
  }

  /// For `explain`: each format, whether it fits, and the conditions that do not hold.
  public func considerations(of document: Document, kind: DocumentKind) -> [Consideration] {
    let found = index.matches(in: document).map { !$0.isEmpty }
    return formats.enumerated().map { at, format in
      let identification = format.identification
      var unmet = zip(conditions[at].all, identification.all).filter { !found[$0.0] }.map { "needs \($0.1.source)" }
      if !conditions[at].any.isEmpty, !conditions[at].any.contains(where: { found[$0] }) {
        unmet.append("needs one of " + identification.any.map(\.source).joined(separator: " | "))
      }
      let unwanted = zip(conditions[at].none, identification.none).filter { found[$0.0] }
      unmet += unwanted.map { "must not have \($0.1.source)" }
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
