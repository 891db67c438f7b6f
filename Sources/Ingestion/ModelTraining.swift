import Articles
public import Inputs
public import References

/// `analecta train-references`: a model from the tagged references of folders of JATS.
public struct ModelTraining {
  /// What is learned from.
  public struct Options: Sendable {
    /// The most references to articles, and the most to other works, of one publisher.
    public var most = 3_000
    /// One article of so many is held out, and its references are scored.
    public var heldOut = 20
    /// Rounds over all references.
    public var rounds = 5
    /// Features that the model keeps.
    public var features = 105_000
    /// A file of strings, one a line, that are not learned from.
    public var without: String?

    /// The options of the model that the program holds.
    public init() {}
  }

  /// What a training gave.
  public struct Outcome: Sendable {
    /// The journals by which the model was trained.
    public var lexicon: [UInt8]
    /// The model.
    public var training: ModelTrainer.Result
    /// How well it does on what was held out.
    public var score: ModelTrainer.Score
  }

  private let pipeline: Pipeline
  private let lexicon: [UInt8]?
  private let options: Options
  private let without: Set<UInt64>

  /// A training with some workers.
  ///
  /// - Parameter journals: The path of a lexicon; without one it is built from the same articles.
  /// - Throws: ``Failure`` where a file cannot be read.
  public init(journals: String?, options: Options = Options(), workers: Int) throws {
    pipeline = try Pipeline(readingTagsWith: workers)
    lexicon = try journals.map { try WholeFile.bytes(of: $0) }
    self.options = options
    without = Set(try options.without.map { try Self.keys(of: WholeFile.bytes(of: $0)) } ?? [])
  }

  /// Trains, and scores the model by what was held out. The same inputs in the same order give the same bytes.
  ///
  /// - Throws: `PathList.Problem`, or ``Failure`` where the lexicon is none or no reference can be learned from.
  public func run(over inputs: InputWalker) throws -> Outcome {
    var sample = Sample(options, without)
    var builder = JournalLexiconBuilder()
    try pipeline.forEachArticle(over: inputs) { article in
      if lexicon == nil { _ = builder.add(article) }
      sample.add(article)
    }
    let bytes = lexicon ?? builder.build()
    guard let journals = JournalLexicon(bytes: bytes) else {
      throw Failure(.inputUnusable, "the file of journals is none")
    }
    var trainer = ModelTrainer(journals: journals)
    for reference in sample.references { trainer.add(reference) }
    for reference in sample.heldOut { trainer.holdOut(reference) }
    let training = trainer.train(rounds: options.rounds, features: options.features)
    guard training.used > 0 else {
      throw Failure(.inputUnusable, "nothing to learn from: no reference is tagged in full")
    }
    return Outcome(lexicon: bytes, training: training, score: trainer.score(training.model))
  }

  private static func keys(of bytes: [UInt8]) -> [UInt64] {
    bytes.split(separator: 0x0A).map { key(of: $0) }
  }

  /// A hash of the letters and digits of a string, by which one is known whatever its marks and spaces.
  static func key(of text: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text {
      let isWord = byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
      if isWord { hash = (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01B3 }
    }
    return hash
  }
}

/// References chosen to learn from: each once, not too many of one publisher.
private struct Sample {
  private let options: ModelTraining.Options
  private var taken: [String: (articles: Int, others: Int)] = [:]
  private var seen: Set<UInt64>
  private var articles = 0
  private(set) var references: [Reference] = []
  private(set) var heldOut: [Reference] = []

  init(_ options: ModelTraining.Options, _ without: Set<UInt64>) { (self.options, seen) = (options, without) }

  mutating func add(_ article: Article) {
    articles += 1
    let isHeldOut = options.heldOut > 0 && articles % options.heldOut == 0
    let publisher = article.journal?.publisher ?? article.journal?.title ?? ""
    // References of MEDLINE are strings without tags.
    for reference in article.references ?? [] where reference.title != nil || reference.container != nil {
      var counts = taken[publisher, default: (0, 0)]
      if reference.kind == .journalArticle { counts.articles += 1 } else { counts.others += 1 }
      guard counts.articles <= options.most, counts.others <= options.most else { continue }
      guard seen.insert(ModelTraining.key(of: reference.text.utf8)).inserted else { continue }
      taken[publisher] = counts
      isHeldOut ? heldOut.append(reference) : references.append(reference)
    }
  }
}
