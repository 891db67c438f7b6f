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
  /// What of an input is meant.
  private let place: DocumentLocator.Place
  private var stream: RecordStream?
  /// The containers that are open, each a member of the one before it.
  private var containers: [OpenContainer] = []
  /// What containers held beside documents.
  private(set) var skippedMembers = 0
  /// What containers held in all, less the containers.
  private var members = 0

  /// Containers in containers are read to this depth.
  private static let depth = 2

  private struct OpenContainer {
    let members: any MemberSource
    /// Where the outermost container is.
    let path: String
    /// What the container is called in that, with `!/` behind it; empty for the outermost.
    let prefix: String
  }

  init(
    _ inputs: InputWalker, catalogue: Catalogue, options: ConversionOptions, reader: InputReader,
    filter: InputFilter = InputFilter(), place: DocumentLocator.Place = .whole
  ) {
    self.inputs = inputs
    self.catalogue = catalogue
    self.options = options
    self.reader = reader
    self.filter = filter
    self.place = place
  }

  /// All that was found so far: inputs, members in place of the containers that held them, and what was skipped.
  var found: Int { inputs.found + members }

  /// Whether more pieces of work may come of the input that the last one is of.
  var isInsideInput: Bool { stream != nil || !containers.isEmpty }

  /// The next piece of work, or `nil` at the end.
  ///
  /// - Throws: `PathList.Problem` when the list of inputs cannot be read on.
  mutating func next() throws -> Work? {
    while true {
      if let batch = stream?.next() { return .records(batch) }
      stream = nil
      if let container = containers.last {
        if let work = step(in: container) { return work }
        continue
      }
      // A walk over many inputs that are not taken is long, too.
      guard Interruption.signal == nil, let item = try inputs.next() else { return nil }
      switch item {
      case .rejection(let rejection): return .rejection(rejection)
      case .input(let locator):
        guard filter.takes(locator) else { continue }
        guard place != .whole || InputReader.mayBeStream(locator) else { return .input(locator) }
        if let work = open(locator) { return work }
      }
    }
  }

  /// Looks into a file that may hold many records. `nil` when it does: they come next.
  private mutating func open(_ locator: InputLocator) -> Work? {
    // A worker says what is wrong with a file that cannot be opened.
    guard let bytes = try? ByteStream(locator, from: offset, takesDigest: locator.isStandardInput) else {
      return .input(locator)
    }
    let source = Source(path: locator.path)
    if let container = Container(sniffing: bytes.peek(), name: locator.path), container == .warc || offset == 0 {
      return enter(container, bytes, source: source, prefix: "")
    }
    switch place {
    case .whole: break
    case .member: return .rejection(locator.rejection(.unreadable, "‘\(locator.path)’ is no archive"))
    case .record(let offset):
      let message = "no WARC record begins at byte \(offset) of ‘\(locator.path)’"
      return .rejection(locator.rejection(.unreadable, message))
    }
    guard beginRecords(bytes, source, of: locator.isStandardInput ? nil : locator) else {
      return locator.isStandardInput ? rest(of: bytes, locator) : .input(locator)
    }
    return nil
  }

  /// The byte from which the file is read.
  private var offset: Int { if case .record(let offset) = place { offset } else { 0 } }

  /// Sets about reading records, if the bytes are of many.
  ///
  /// - Parameter file: The file that they are, of which the digest is taken.
  private mutating func beginRecords(_ bytes: ByteStream, _ source: Source, of file: InputLocator? = nil) -> Bool {
    let head = bytes.peek()
    guard let format = catalogue.recordFormat(of: head, only: options.only), TextDecoder.isUTF8(head) else {
      return false
    }
    var source = source
    source.format = format.name
    source.encoding = "utf-8"
    source.sha256 = file.flatMap(digest)
    if let digest = source.sha256, filter.holdsStill(digest) { return true }
    stream = RecordStream(
      format: format, source: source, limits: options.limits, fileBytes: bytes.storedBytes,
      reading: { (buffer) throws(StreamError) in try bytes.read(into: buffer) })
    return true
  }

  // MARK: Containers

  /// Opens a container; a rejection when it cannot be.
  private mutating func enter(
    _ container: Container, _ bytes: ByteStream, source: Source, prefix: String
  ) -> Work? {
    do throws(StreamError) {
      var members = try container.members(of: bytes, limit: options.limits.documentBytes)
      // Of an inner container that is asked for as a whole everything is read.
      if place != .whole, prefix.isEmpty || place.match(String(prefix.dropLast(2))) == .holder {
        members = WantedMembers(members, place, prefix: prefix)
      }
      containers.append(OpenContainer(members: members, path: source.path, prefix: prefix))
      self.members -= 1
      return nil
    } catch {
      let message = "the archive cannot be opened: \(error)"
      return .rejection(Rejection(source: source, code: .malformed, stage: .open, message: message))
    }
  }

  /// One step inside the innermost container; `nil` when something was skipped, entered or left.
  private mutating func step(in container: OpenContainer) -> Work? {
    guard let item = container.members.next() else {
      containers.removeLast()
      return nil
    }
    members += 1
    var source = Source(path: container.path)
    switch item {
    case .skipped:
      skippedMembers += 1
      return nil
    case .rejection(let code, let member, let message):
      let inside = container.prefix.isEmpty ? nil : String(container.prefix.dropLast(2))
      source.member = member.map { container.prefix + $0 } ?? inside
      return .rejection(Rejection(source: source, code: code, stage: .open, message: message))
    case .member(let member):
      source.member = container.prefix + member.name
      return open(member, source)
    }
  }

  private mutating func open(_ member: Member, _ source: Source) -> Work? {
    let name = source.member ?? member.name
    if let inner = Container(sniffing: member.stream.peek(), name: name) {
      guard containers.count < Self.depth else {
        let message = "an archive in an archive in an archive is not opened; the limit is \(Self.depth)"
        return .rejection(Rejection(source: source, code: .limitExceeded, stage: .open, message: message))
      }
      return enter(inner, member.stream, source: source, prefix: name + "!/")
    }
    guard place.match(name) != .holder else {
      return .rejection(Rejection(source: source, code: .unreadable, stage: .open, message: "‘\(name)’ is no archive"))
    }
    if beginRecords(member.stream, source) { return nil }
    switch reader.read(member, named: name, of: source.path) {
    case .success(let document): return .document(document)
    case .failure(let rejection): return .rejection(rejection)
    }
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
