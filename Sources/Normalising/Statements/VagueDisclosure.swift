/// `Disclosure` heads anything that authors have to say: ties, who paid for the work, what is no advice.
enum VagueDisclosure {
  /// Whether a label says no more than that something is disclosed.
  static func isVague(_ label: String?) -> Bool {
    guard let label, label.utf8.count < 24 else { return false }
    let words = label.lowercased().split { !$0.isLetter }
    return words == ["disclosure"] || words == ["disclosures"] || words == ["disclosure", "statement"]
  }

  /// Whether an entry under such a label tells who paid for the work, and declares nothing.
  static func isOfSupport(_ entry: CarrierReading.Entry) -> Bool {
    guard entry.kinds == .conflict, isVague(entry.label) else { return false }
    let beginning = entry.text.prefix(40).lowercased()
    return supports.contains(where: beginning.hasPrefix) && ConflictSentence.all(in: Array(entry.text.utf8)).isEmpty
  }

  /// The pieces of a statement without those under such a label that declare nothing, where others do.
  static func leftOut(_ pieces: [StatementWords.Piece]) -> [StatementWords.Piece] {
    let meant = pieces.filter { !isVague($0.label) || !ConflictSentence.all(in: Array($0.text.utf8)).isEmpty }
    return meant.isEmpty || !pieces.contains(where: { !isVague($0.label) }) ? pieces : meant
  }

  private static let supports = [
    "supported by", "supported in part", "funded by", "this work was supported", "this study was supported",
    "this research was supported", "this work was funded", "this study was funded", "financial support",
  ]
}
