public import Articles
public import Formats
public import Inputs

/// The whole program in one page: inputs → decode → identify → parse → extract → normalise → emit → commit.
///
/// - `InputWalker` expands what the user names into inputs, in order, and counts what it skips.
/// - `InputReader` opens one input: its bytes and their digest, or a rejection.
/// - ``Converter`` takes the document through decode, identify, parse, extract and normalise: its articles and
///   deletions, or a rejection.
/// - `RecordEncoder` emits each as one line.
/// - ``Output`` commits the lines: written in the order of the inputs, and for a file all or nothing.
///
/// ``Workers`` runs reading, converting and emitting on every core; walking and committing stay on the caller's thread.
/// Memory does not grow with the number of inputs. The same inputs give the same bytes with any number of workers.
public struct Pipeline: Sendable {
  let catalogue: Catalogue
  let conversion: ConversionOptions
  let reader: InputReader
  private let converter: Converter
  private let encoder: RecordEncoder
  let encoding: RecordEncoder.Options
  let filter: ArticleFilter
  let workers: Int
  /// Whether, and within which limits, documents are read by processes of their own.
  let isolation: Isolation?

  /// A pipeline.
  ///
  /// - Parameters:
  ///   - catalogue: The formats that it knows.
  ///   - filter: Which articles are kept.
  ///   - workers: How many documents are converted at a time.
  ///   - isolation: Has documents read by processes of their own; `nil` for threads of this one.
  public init(
    catalogue: Catalogue, conversion: ConversionOptions = ConversionOptions(),
    encoding: RecordEncoder.Options = RecordEncoder.Options(), filter: ArticleFilter = ArticleFilter(),
    workers: Int = 1, isolation: Isolation? = nil
  ) {
    self.catalogue = catalogue
    self.conversion = conversion
    reader = InputReader(limit: conversion.limits.documentBytes)
    converter = Converter(catalogue: catalogue, options: conversion)
    encoder = RecordEncoder(options: encoding)
    self.encoding = encoding
    self.filter = filter
    self.workers = workers
    self.isolation = isolation
  }

  /// Converts everything that a walk finds, and completes the output.
  ///
  /// SIGINT and SIGTERM (where `Interruption` watches for them) end the run after the documents in hand: standard
  /// output then holds whole lines, a file is given up, and the summary names the signal.
  ///
  /// - Throws: ``OutputError`` when the lines cannot be written, `PathList.Problem` when the list of inputs cannot be
  ///   read on. A file is given up then, and what stood in its place is untouched.
  ///
  /// - Parameters:
  ///   - expectations: What must come true for a file to appear.
  ///   - noting: Called with each input that is found, before it is read.
  public func run(
    over inputs: InputWalker, into output: Output, expecting expectations: Expectations? = nil,
    noting: @escaping (InputLocator) -> Void = { _ in }, showing progress: Progress
  ) throws -> Summary {
    var taken: InputLocator?
    let filter = InputFilter(takes: {
      noting($0)
      taken = $0
      return true
    })
    var feed = feed(inputs, filter: filter)
    var (progress, summary) = (progress, Summary())
    var count = expectations?.count
    let start = ContinuousClock.now
    defer { progress.clear() }
    do {
      try answer(
        next: {
          let work = try feed.next()
          if let input = taken { try output.spare(input) }
          taken = nil
          return work.map { ((), Assignment(work: $0)) }
        },
        deliver: { _, answer in
          try output.write(answer.emitted.lines)
          summary.tally += answer.emitted.tally
          count?.add(lines: answer.emitted.lines)
          progress.show(summary.tally)
        })
      summary.signal = Interruption.signal
      if let expectations, let count {
        summary.failedExpectations = expectations.failures(
          count, read: summary.tally.read, rejected: summary.tally.rejected)
      }
      try summary.signal == nil && summary.failedExpectations.isEmpty ? output.commit() : output.end()
    } catch let error as OutputError {
      output.discard()
      throw error
    } catch {
      try output.end()
      throw error
    }
    summary.skipped = feed.inputs.skipped
    summary.missing = feed.inputs.missing
    summary.skippedMembers = feed.skippedMembers
    summary.found = feed.found
    summary.seconds = Message.seconds(.now - start)
    return summary
  }

  /// What a walk finds, as work.
  func feed(
    _ inputs: InputWalker, filter: InputFilter = InputFilter(), place: DocumentLocator.Place = .whole
  ) -> InputFeed {
    InputFeed(inputs, catalogue: catalogue, options: conversion, reader: reader, filter: filter, place: place)
  }

  /// What stands at one place, as work.
  func feed(_ locator: DocumentLocator) -> InputFeed {
    feed(InputWalker(.named([locator.file]), entersFolders: false), place: locator.place)
  }

  /// Converts everything that a walk finds, and hands each article on, in the order of the inputs. What is no article is
  /// passed over.
  ///
  /// - Throws: `PathList.Problem`, and what `body` throws.
  public func forEachArticle(over inputs: InputWalker, _ body: (Article) throws -> Void) throws {
    var feed = feed(inputs)
    try Workers.map(
      workers: workers,
      next: { try feed.next() },
      shouldStop: { Interruption.signal != nil },
      transform: { articles($0) },
      deliver: { try $0.forEach(body) })
  }

  private func articles(_ work: InputFeed.Work) -> [Article] {
    let outcomes: [Outcome]
    switch work {
    case .rejection: outcomes = []
    case .input(let locator):
      guard case .success(let document) = reader.read(locator) else { return [] }
      outcomes = converter.convert(document)
    case .document(let document): outcomes = converter.convert(document)
    case .records(let batch): outcomes = converter.convert(batch)
    }
    return outcomes.compactMap { if case .article(let article) = $0 { article } else { nil } }
  }

  /// The lines of one input, and what they are.
  struct Emitted: Sendable {
    var lines: [UInt8] = []
    var tally = Tally()
    /// Digest of the input's content, where it could be read.
    var sha256: String?
  }

  func emit(_ work: InputFeed.Work) -> Emitted {
    switch work {
    case .rejection(let rejection): emit([.rejection(rejection)], bytes: 0)
    case .input(let locator):
      switch reader.read(locator) {
      case .success(let document): emit(document)
      case .failure(let rejection): emit([.rejection(rejection)], bytes: 0)
      case nil: Emitted()
      }
    case .document(let document): emit(document)
    case .records(let batch):
      emit(
        converter.convert(batch), bytes: batch.isFirst ? batch.fileBytes : 0, sha256: batch.source.sha256,
        isWhole: batch.isFirst)
    }
  }

  func emit(_ document: InputDocument) -> Emitted {
    emit(converter.convert(document), bytes: document.bytes.count, sha256: document.sha256)
  }

  /// - Parameter isWhole: Whether an input is counted; of a file in batches the first one is.
  func emit(_ outcomes: [Outcome], bytes: Int, sha256: String? = nil, isWhole: Bool = true) -> Emitted {
    var emitted = Emitted(sha256: sha256)
    var dropped: [String: Int] = [:]
    let kept = outcomes.filter { outcome in
      let start = emitted.lines.count
      encoder.encode(outcome, into: &emitted.lines)
      guard case .article = outcome, let reason = filter.reason(toDrop: emitted.lines[start...]) else { return true }
      emitted.lines.removeSubrange(start...)
      dropped[reason, default: 0] += 1
      return false
    }
    emitted.tally = Tally(kept, dropped: dropped, bytes: bytes, isWhole: isWhole)
    return emitted
  }
}
