public import References

/// The files from which a reference parser's knowledge may be taken in place of what the program holds.
public struct ReferenceFiles: Sendable {
  /// Journals as `build-journals` writes them; only with ``weights``.
  public var lexicon: String?
  /// Weights as `train-references` writes them; only with ``lexicon``.
  public var weights: String?
  /// More journals, in the format of NLM's `J_Medline.txt`.
  public var journals: String?

  /// No files.
  public init() {}

  /// The model.
  ///
  /// - Throws: ``Failure`` where a file cannot be used.
  public func model() throws(Failure) -> ReferenceModel {
    var model = ReferenceModel.embedded
    if let lexicon, let weights {
      let files = (try WholeFile.bytes(of: lexicon), try WholeFile.bytes(of: weights))
      guard let read = ReferenceModel(journals: files.0, weights: files.1) else {
        throw Failure(.inputUnusable, "‘\(lexicon)’ and ‘\(weights)’ are no journals and weights of this version")
      }
      model = read
    }
    guard let journals else { return model }
    return model.adding(lexicon: try JournalFile.lexicon(of: journals))
  }
}
