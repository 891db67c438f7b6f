internal import Articles

extension WireWriter {
  mutating func answer(_ answer: Pipeline.Answer) {
    flag(answer.isUnchanged)
    flag(answer.isPassing)
    integer(answer.duration.wholeNanoseconds)
    data(answer.emitted.lines)
    optional(answer.emitted.sha256)
    tally(answer.emitted.tally)
  }

  private mutating func tally(_ tally: Tally) {
    for number in [tally.read, tally.rejected, tally.bytes, tally.articles, tally.deletions] { integer(number) }
    counts(tally.dropped.map { ($0.key, $0.value) })
    counts(tally.rejections.map { ($0.key.rawValue, $0.value) })
    counts(tally.findings.map { ($0.key.rawValue, $0.value) })
    counts(tally.changedLayouts.map { ($0.key, $0.value) })
    counts(tally.formats.map { ($0.key, $0.value) })
    list(tally.firstRejections) { wire, rejection in
      wire.source(rejection.source)
      wire.string(rejection.code.rawValue)
      wire.string(rejection.stage.rawValue)
      wire.string(rejection.message)
      wire.optional(rejection.at)
    }
  }

  private mutating func counts(_ counts: [(String, Int)]) {
    list(counts) { wire, count in
      wire.string(count.0)
      wire.integer(count.1)
    }
  }
}

extension WireReader {
  mutating func answer() throws(Garbled) -> Pipeline.Answer {
    var answer = Pipeline.Answer()
    answer.isUnchanged = try flag()
    answer.isPassing = try flag()
    answer.duration = .nanoseconds(try integer())
    answer.emitted.lines = try data()
    answer.emitted.sha256 = try optional()
    answer.emitted.tally = try tally()
    return answer
  }

  private mutating func tally() throws(Garbled) -> Tally {
    var tally = Tally()
    tally.read = try integer()
    tally.rejected = try integer()
    tally.bytes = try integer()
    tally.articles = try integer()
    tally.deletions = try integer()
    tally.dropped = try counts { $0 }
    tally.rejections = try counts { Rejection.Code(rawValue: $0) }
    tally.findings = try counts { Finding.Code(rawValue: $0) }
    tally.changedLayouts = try counts { $0 }
    tally.formats = try counts { $0 }
    tally.firstRejections = try list { (wire) throws(Garbled) in
      Rejection(
        source: try wire.source(), code: try wire.choice(Rejection.Code.self),
        stage: try wire.choice(Rejection.Stage.self), message: try wire.string(), at: try wire.optional())
    }
    return tally
  }

  private mutating func counts<Key: Hashable>(_ key: (String) -> Key?) throws(Garbled) -> [Key: Int] {
    var counts: [Key: Int] = [:]
    for (name, count) in try list({ (wire) throws(Garbled) in (try wire.string(), try wire.integer()) }) {
      guard let key = key(name) else { throw Garbled() }
      counts[key] = count
    }
    return counts
  }
}

extension Duration {
  /// In nanoseconds, what is less cut off; at most what fits.
  fileprivate var wholeNanoseconds: Int {
    let (seconds, attoseconds) = components
    return Int(clamping: min(seconds, 9_000_000_000) * 1_000_000_000 + attoseconds / 1_000_000_000)
  }
}
