public import Articles

/// Trains a ``SequenceModel``: an averaged perceptron over whole sequences (Collins 2002).
///
/// References whose tags cover their words become labelled sequences; the others are passed over. The same references
/// in the same order give the same bytes.
public struct ModelTrainer {
  /// A reference as it is learned from.
  struct Example {
    var tokens: [Token]
    var features: [UInt32]
    var labels: [Label]
  }

  /// What a training gave.
  public struct Result: Sendable {
    /// The model's bytes.
    public var model: [UInt8]
    /// Sequences that were learned from.
    public var used: Int
    /// References whose tags do not cover their words.
    public var passedOver: Int
    /// Tokens labelled right of all in the last round, before that round's corrections.
    public var accuracy: Double
  }

  /// How well a model labels references that it was not trained on.
  public struct Score: Sendable {
    /// References.
    public var references = 0
    /// References whose labels are all right.
    public var right = 0
    /// Tokens of all references.
    public var tokens = 0
    /// Tokens that are labelled right.
    public var tokensRight = 0
  }

  private let lexicons: [JournalLexicon]
  private var examples: [Example] = []
  private var heldOut: [Example] = []
  private var passedOver = 0
  /// Where books were published, for references printed anew.
  private var places = PlaceNames()

  /// Of a hundred references printed anew, those whose journal is hidden from the lexicon, and half as many of those as
  /// printed. Nearly every journal of the references that are learned from is in the lexicon, which is built from them;
  /// of others it knows fewer, and a model that has never seen an unknown one takes it for the title's end.
  private static let strangers = 30
  /// What keeps these choices apart from those of styles.
  private static let seed: UInt64 = 7_919

  /// A trainer that finds journals by a lexicon.
  public init(journals: JournalLexicon?) { lexicons = journals.map { [$0] } ?? [] }

  /// Adds a reference whose fields are its source's tags.
  public mutating func add(_ reference: Reference) {
    var chance = StyleVariation(seed: UInt64(examples.count) &+ Self.seed)
    guard let example = example(reference, isStranger: chance.happens(Self.strangers / 2)) else {
      passedOver += 1
      return
    }
    examples.append(example)
    places.add(example, of: reference.text)
    // Of books there are fewer, in more shapes.
    for _ in 0..<(reference.kind == .journalArticle ? 1 : 2) {
      var variation = StyleVariation(seed: UInt64(examples.count), places: places.names)
      let isStranger = chance.happens(Self.strangers)
      if let varied = self.example(variation.vary(reference), isStranger: isStranger) { examples.append(varied) }
    }
  }

  /// Adds a reference that is not learned from, for ``score(_:)``.
  public mutating func holdOut(_ reference: Reference) {
    if let example = example(reference) { heldOut.append(example) }
  }

  /// What a model makes of the references that were held out.
  public func score(_ model: [UInt8]) -> Score {
    var score = Score()
    guard let model = SequenceModel(ByteStore(model)) else { return score }
    for example in heldOut {
      let found = model.decode(example.tokens, example.features)
      let right = zip(found, example.labels).count { $0 == $1 }
      score.references += 1
      score.right += right == found.count ? 1 : 0
      score.tokens += found.count
      score.tokensRight += right
    }
    return score
  }

  private func example(_ reference: Reference, isStranger: Bool = false) -> Example? {
    guard (20...1_500).contains(reference.text.utf8.count), reference.title != nil || reference.container != nil else {
      return nil
    }
    let draft = Draft(reference.text)
    let sequence = TokenSequence(
      draft, lexicons, guess: ReferenceParser.grammarReading(of: draft)?.reference,
      hidingJournalOf: isStranger ? reference : nil)
    let gold = LabelProjection(reference, draft.line, sequence.tokens)
    guard gold.missing == 0, sequence.tokens.count >= 5 else { return nil }
    guard gold.unclaimedWords <= 1 + sequence.tokens.count / 20 else { return nil }
    return Example(tokens: sequence.tokens, features: sequence.features, labels: gold.labels)
  }

  /// Trains for some rounds and gives the model with at most so many features.
  public mutating func train(rounds: Int = 6, features limit: Int = 105_000) -> Result {
    var weights = PerceptronWeights(examples.lazy.map(\.features))
    for index in examples.indices { weights.number(&examples[index].features) }
    var order = Array(examples.indices)
    var isKnown = [Bool](repeating: false, count: order.count)
    var random = UInt64(0x9E37_79B9_7F4A_7C15)
    var (right, all) = (0, 0)
    for _ in 0..<rounds {
      (right, all) = (0, 0)
      for index in order.indices.dropFirst().reversed() {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        order.swapAt(index, Int((random >> 33) % UInt64(index + 1)))
      }
      // What was right is passed over once: the rest needs the time.
      for index in order {
        guard !isKnown[index] else {
          isKnown[index] = false
          continue
        }
        let example = examples[index]
        let found = weights.learn(example.tokens, example.features, example.labels)
        isKnown[index] = found == example.labels.count
        right += found
        all += example.labels.count
      }
    }
    return Result(
      model: weights.model(limit: limit), used: examples.count, passedOver: passedOver,
      accuracy: Double(right) / Double(max(all, 1)))
  }
}

/// Names of places of publication that references print.
private struct PlaceNames {
  private static let most = 2_000

  private(set) var names = StyleVariation.places
  private var seen = Set(StyleVariation.places)

  /// Adds the place that an example's labels show.
  mutating func add(_ example: ModelTrainer.Example, of text: String) {
    guard names.count < Self.most, let first = example.labels.firstIndex(of: .place) else { return }
    let run = example.labels[first...].prefix { $0 == .place }
    guard run.count <= 6, example.tokens[first].form == .name, let last = run.indices.last else { return }
    let bytes = Array(text.utf8)[example.tokens[first].start..<example.tokens[last].end]
    let name = String(decoding: bytes, as: UTF8.self)
    if seen.insert(name).inserted { names.append(name) }
  }
}
