internal import Articles
internal import Formats
internal import Inputs
internal import Markup

/// Turns what a walk finds into work: documents to be read whole by a worker, and batches of the records of large files,
/// which are read here since their bytes come one after the other.
struct InputFeed {
  /// A piece of work.
  enum Work: Sendable {
    /// A folder that cannot be listed, or a file that cannot be opened.
    case rejection(Rejection)
    /// A document that a worker will read.
    case input(InputLocator)
    /// A document that has been read.
    case document(InputDocument)
    case records(RecordBatch)

    /// Whether it stands for a folder, and not for an input.
    var isOfFolder: Bool { if case .rejection = self { true } else { false } }
  }

  private(set) var inputs: InputWalker
  private let catalogue: Catalogue
  private let options: ConversionOptions
  private let reader: InputReader
  private let filter: InputFilter
  private var stream: RecordStream?

  init(
    _ inputs: InputWalker, catalogue: Catalogue, options: ConversionOptions, reader: InputReader,
    filter: InputFilter = InputFilter()
  ) {
    self.inputs = inputs
    self.catalogue = catalogue
    self.options = options
    self.reader = reader
    self.filter = filter
  }

  /// Whether more pieces of work may come of the input that the last one is of.
  var isInsideInput: Bool { stream != nil }

  /// The next piece of work, or `nil` at the end.
  ///
  /// - Throws: `PathList.Problem` when the list of inputs cannot be read on.
  mutating func next() throws -> Work? {
    while true {
      if let batch = stream?.next() { return .records(batch) }
      stream = nil
      // A walk over many inputs that are not taken is long, too.
      guard Interruption.signal == nil, let item = try inputs.next() else { return nil }
      switch item {
      case .rejection(let rejection): return .rejection(rejection)
      case .input(let locator):
        guard filter.takes(locator) else { continue }
        guard InputReader.mayBeStream(locator) else { return .input(locator) }
        if let work = open(locator) { return work }
      }
    }
  }

  /// Looks into a file that may hold many records. `nil` when it does: they come next.
  private mutating func open(_ locator: InputLocator) -> Work? {
    // A worker says what is wrong with a file that cannot be opened.
    guard let bytes = try? ByteStream(locator, takesDigest: locator.isStandardInput) else { return .input(locator) }
    let head = bytes.peek()
    guard let format = catalogue.recordFormat(of: head, only: options.only), TextDecoder.isUTF8(head) else {
      return locator.isStandardInput ? rest(of: bytes, locator) : .input(locator)
    }
    var source = Source(path: locator.path)
    source.format = format.name
    source.encoding = "utf-8"
    source.sha256 = locator.isStandardInput ? nil : digest(of: locator)
    if let digest = source.sha256, filter.holdsStill(digest) { return nil }
    stream = RecordStream(
      format: format, source: source, limits: options.limits, fileBytes: bytes.storedBytes,
      reading: { (buffer) throws(StreamError) in try bytes.read(into: buffer) })
    return nil
  }

  /// The digest of a file, for which it is read once more: its first record is written before its last is read.
  private func digest(of locator: InputLocator) -> String? {
    guard let bytes = try? ByteStream(locator, takesDigest: true) else { return nil }
    return bytes.digestOfAll()
  }

  /// Standard input that is one document.
  private func rest(of bytes: ByteStream, _ locator: InputLocator) -> Work? {
    switch reader.read(bytes, from: locator) {
    case .success(let document): .document(document)
    case .failure(let rejection): .rejection(rejection)
    case nil: nil
    }
  }
}

/// Says which inputs are read.
struct InputFilter {
  /// Whether an input that the walk has come by is to be opened.
  var takes: (InputLocator) -> Bool = { _ in true }
  /// Whether the input that was opened last, which has this digest, need not be read after all.
  var holdsStill: (String) -> Bool = { _ in false }
}
