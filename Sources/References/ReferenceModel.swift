import CReferenceData

/// What a ``ReferenceParser`` knows beside its grammars: journals' names, and weights for what stands where.
///
/// Both are used as the bytes that they are, in place: making a value costs nothing, and memory is touched where it is
/// asked.
public struct ReferenceModel: Sendable {
  let lexicons: [JournalLexicon]
  let sequence: SequenceModel?

  /// The journals and weights that are part of the program.
  public static let embedded = ReferenceModel(
    journals: bytes(from: analecta_journals_first(), to: analecta_journals_last()),
    weights: bytes(from: analecta_model_first(), to: analecta_model_last()))

  /// Grammars alone.
  public static let none = ReferenceModel(lexicons: [], sequence: nil)

  private init(lexicons: [JournalLexicon], sequence: SequenceModel?) {
    (self.lexicons, self.sequence) = (lexicons, sequence)
  }

  private init(journals: ByteStore, weights: ByteStore) {
    self.init(lexicons: JournalLexicon(journals).map { [$0] } ?? [], sequence: SequenceModel(weights))
  }

  /// Journals as `build-journals` writes them and weights as `train-references` does, copied; `nil` where the bytes are
  /// none, or weights of another version of this library.
  public init?(journals: [UInt8], weights: [UInt8]) {
    guard let lexicon = JournalLexicon(ByteStore(journals)), let sequence = SequenceModel(ByteStore(weights)) else {
      return nil
    }
    self.init(lexicons: [lexicon], sequence: sequence)
  }

  /// The model with more journals, from a list in the format of NLM's `J_Medline.txt`.
  public func adding(journals list: some StringProtocol) -> ReferenceModel {
    JournalLexicon.bytes(of: list).map(adding(lexicon:)) ?? self
  }

  /// The model with the journals of a lexicon's bytes too; without them where they are none.
  public func adding(lexicon bytes: [UInt8]) -> ReferenceModel {
    guard let lexicon = JournalLexicon(ByteStore(bytes)) else { return self }
    return ReferenceModel(lexicons: lexicons + [lexicon], sequence: sequence)
  }

  private static func bytes(from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> ByteStore {
    ByteStore(embedded: UnsafeRawBufferPointer(start: start, count: end - start))
  }
}
