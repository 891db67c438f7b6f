/// Turns the tokens of a reference into features: hashes of what stands at and around each token.
struct FeatureExtractor {
  /// Features of one token.
  static let count = 62

  private let context: TokenContext
  private let tokens: [Token]

  init(_ context: TokenContext) {
    self.context = context
    tokens = context.tokens
  }

  /// The features of every token, one token behind another.
  func features() -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: tokens.count * Self.count) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      for index in tokens.indices {
        var sink = Sink(base + index * Self.count)
        extract(index, into: &sink)
      }
      count = tokens.count * Self.count
    }
  }

  /// Where the features of one token go. Inlined, the number of a feature is a constant.
  private struct Sink {
    private let base: UnsafeMutablePointer<UInt32>
    private var template: UInt32 = 0

    init(_ base: UnsafeMutablePointer<UInt32>) { self.base = base }

    @inline(__always)
    mutating func add(_ value: UInt32) {
      base[Int(template)] = Hash.mix(template &+ 1, value)
      template &+= 1
    }

    @inline(__always)
    mutating func add(_ first: UInt32, _ second: UInt32) { add(Hash.mix(first, second)) }

    @inline(__always)
    mutating func add(_ first: UInt32, _ second: UInt32, _ third: UInt32) {
      add(Hash.mix(Hash.mix(first, second), third))
    }
  }

  private func word(_ index: Int) -> UInt32 {
    tokens.indices.contains(index) ? tokens[index].word : UInt32(index < 0 ? 1 : 2)
  }

  private func form(_ index: Int) -> UInt32 {
    tokens.indices.contains(index) ? UInt32(tokens[index].form.rawValue) : index < 0 ? 30 : 31
  }

  private func value(_ values: [UInt32], _ index: Int) -> UInt32 {
    values.indices.contains(index) ? values[index] : 0xFFFF
  }

  private func guess(_ index: Int) -> UInt32 {
    guard context.isGuessed else { return 63 }
    return context.guesses.indices.contains(index) ? UInt32(context.guesses[index].rawValue) : 62
  }

  private func extract(_ at: Int, into sink: inout Sink) {
    let token = tokens[at]
    let (w, wl, wr) = (token.word, word(at - 1), word(at + 1))
    let f = form(at)
    let (f1, f2, f3) = (form(at - 1), form(at - 2), form(at - 3))
    let (g1, g2, g3) = (form(at + 1), form(at + 2), form(at + 3))
    let left = f1 | f2 << 5
    let right = g1 | g2 << 5
    words(at, token, w, wl, wr, &sink)
    sink.add(f)
    sink.add(f | f1 << 5)
    sink.add(f | g1 << 5)
    sink.add(f | left << 5)
    sink.add(f | right << 5)
    sink.add(f | f1 << 5 | g1 << 10)
    sink.add(f | left << 5 | right << 15)
    sink.add(f | right << 5 | g3 << 15)
    sink.add(f | left << 5 | f3 << 15)
    sink.add(f | f1 << 5 | right << 10 | g3 << 20, form(at + 4))
    sink.add(f | left << 5 | f3 << 15 | g1 << 20, form(at - 4))
    places(at, f, f1, g1, w, &sink)
    guesses(at, f, f1, w, &sink)
    styles(at, f, f1, g1, &sink)
  }

  private func words(
    _ at: Int, _ token: Token, _ w: UInt32, _ wl: UInt32, _ wr: UInt32, _ sink: inout Sink
  ) {
    let (wll, wrr) = (word(at - 2), word(at + 2))
    sink.add(w)
    sink.add(w, UInt32(token.form.rawValue))
    sink.add(wl)
    sink.add(wr)
    sink.add(wll)
    sink.add(wrr)
    sink.add(w, wl)
    sink.add(w, wr)
    sink.add(wl, wll)
    sink.add(wr, wrr)
    sink.add(wl, wr, UInt32(token.form.rawValue))
    sink.add(token.head)
    sink.add(token.tail)
    sink.add(token.tail, wl)
    sink.add(token.isSpaced ? 1 : 0, form(at), form(at - 1))
  }

  /// Features of journals, sentences, clauses and what surrounds the token.
  private func places(_ at: Int, _ f: UInt32, _ f1: UInt32, _ g1: UInt32, _ w: UInt32, _ sink: inout Sink) {
    let journal = context.journals[at]
    let journalBefore = value(context.journals, at - 1)
    let journalBehind = value(context.journals, at + 1)
    sink.add(journal)
    sink.add(journal, f, f1)
    sink.add(journal, journalBefore, journalBehind)
    sink.add(journalBefore, f, g1)
    sink.add(journal & 0x1FF, context.sentenceNumbersFromEnd[at], f)
    let cut = (context.abbreviated[at] ? 1 : 0) | (at > 0 && context.abbreviated[at - 1] ? 2 : UInt32(0))
    sink.add(cut | (at + 1 < tokens.count && context.abbreviated[at + 1] ? 4 : 0), f, f1)
    let (sentence, clause) = (context.sentences[at], context.clauses[at])
    let number = context.sentenceNumbers[at] | context.sentenceNumbersFromEnd[at] << 3
    let surroundings = context.surroundings[at]
    sink.add(sentence, context.sentenceNumbers[at])
    sink.add(sentence, context.sentenceNumbersFromEnd[at], f)
    sink.add(sentence, f, surroundings)
    sink.add(clause, f, f1)
    sink.add(clause, f, surroundings)
    sink.add(clause, value(context.clauses, at + 1), f)
    sink.add(sentence, clause, surroundings)
    sink.add(number, f, f1)
    sink.add(number, surroundings, f)
    sink.add(surroundings, f, f1 | g1 << 5)
    sink.add(surroundings, w)
    sink.add(context.sentenceNumbers[at], w)
    let keywords = context.keywords[at]
    sink.add(keywords, f, f1 | g1 << 5)
    sink.add(keywords, w)
    sink.add(keywords, clause, surroundings)
    sink.add(keywords, journal & 7, sentence)
    sink.add(context.places[at], f, f1)
    sink.add(context.places[at], w)
    sink.add(context.places[at], value(context.places, at + 1), sentence)
    let place = UInt32(min(at, 3)) | UInt32(min(tokens.count - at, 4)) << 2 | UInt32(at * 8 / tokens.count) << 5
    sink.add(place, f)
  }

  private func guesses(_ at: Int, _ f: UInt32, _ f1: UInt32, _ w: UInt32, _ sink: inout Sink) {
    let (here, before, behind) = (guess(at), guess(at - 1), guess(at + 1))
    sink.add(here)
    sink.add(here | before << 6 | behind << 12)
    sink.add(here, f, f1)
    sink.add(here | before << 6, w)
    sink.add(here, context.clauses[at], context.journals[at] & 7)
  }

  private func styles(_ at: Int, _ f: UInt32, _ f1: UInt32, _ g1: UInt32, _ sink: inout Sink) {
    let style = context.style
    sink.add(style, f, f1 | g1 << 5)
    sink.add(style, f, context.surroundings[at])
    sink.add(style, context.sentences[at], context.sentenceNumbers[at])
    sink.add(context.opening, f, f1 | g1 << 5)
    sink.add(context.opening, f, context.surroundings[at])
  }
}
