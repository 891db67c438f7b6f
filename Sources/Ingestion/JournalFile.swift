import References

/// A file of journals in the format of NLM's `J_Medline.txt`.
public enum JournalFile {
  /// The journals of a file, as ``ConversionOptions/journals`` takes them.
  ///
  /// - Throws: ``Failure`` where it cannot be read or holds no journals.
  public static func lexicon(of path: String) throws(Failure) -> [UInt8] {
    guard let lexicon = JournalLexicon.bytes(of: try text(of: path)) else {
      throw Failure(.inputUnusable, "‘\(path)’ holds no journals in the format of NLM’s J_Medline.txt")
    }
    return lexicon
  }

  static func text(of path: String) throws(Failure) -> String {
    String(decoding: try WholeFile.bytes(of: path), as: UTF8.self)
  }
}
