public import Articles

/// Entries in data banks and trial registries as printed: `ClinicalTrials.gov/NCT00012345`, `GENBANK/AY278741`.
public enum AccessionLine {
  /// What an entry is.
  public enum Entry: Sendable, Equatable {
    /// The identifier of a trial in a registry, for ``Statements/registration`` (CHOICES 23).
    case registration(String)
    /// An entry in another data bank.
    case accession(Accession)
  }

  /// Reads a printed entry, the bank up to the first slash and the identifier after it.
  ///
  /// A trial is told by its registry, or by the form of its identifier, which may then stand alone. `nil` where there is
  /// no identifier, or no bank for one that is not a trial's. Linear.
  public static func parse(_ line: String) -> Entry? {
    let bank: String
    let id: String
    if let slash = line.firstIndex(of: "/"), !isTrial(line) {
      bank = trim(line[..<slash])
      id = trim(line[line.index(after: slash)...])
    } else {
      bank = ""
      id = trim(line[...])
    }
    guard !id.isEmpty, !bank.isEmpty || isTrial(id) else { return nil }
    return entry(bank: bank, id: id)
  }

  /// An entry of which the bank is known apart.
  static func entry(bank: String, id: String) -> Entry {
    isRegistry(bank) || isTrial(id) ? .registration(id) : .accession(Accession(bank: bank, id: id))
  }

  /// Whether a data bank is a trial registry, whatever its case and punctuation.
  public static func isRegistry(_ bank: String) -> Bool {
    guard bank.utf8.count <= 80 else { return false }
    return registries.contains(bank.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// Registries by their name's letters and digits: the WHO's primary registries, and those that MEDLINE lists.
  private static let registries: Set<String> = [
    "actrn", "anzctr", "chictr", "chictrr", "clinicaltrials", "clinicaltrialsgov", "cris", "ctgov", "ctis", "ctri",
    "drks", "euctr", "euctris", "eudract", "eudractnumber", "irct", "isrctn", "itmctr", "japiccti", "japicctis",
    "jmaccts", "jprn", "jrct", "kct", "lbctr", "nct", "ntr", "nederlandstrialregister", "netherlandstrialregister",
    "ntrtrial", "pactr", "per", "perctr", "prospero", "rbr", "rebec", "reec", "repec", "rpcec", "slctr", "tctr",
    "trialregister", "tctrthai", "umin", "uminctr", "uminctrclinicaltrial",
  ]

  /// Prefixes of identifiers and the count of digits that follow.
  private static let forms: [(prefix: String, digits: ClosedRange<Int>)] = [
    ("nct", 8...8), ("isrctn", 8...8), ("actrn", 14...14), ("drks", 8...8), ("umin", 9...9), ("pactr", 15...18),
    ("jrct", 10...11), ("kct", 7...7), ("irct", 8...20), ("tctr", 11...11), ("rpcec", 8...8), ("chictr", 8...10),
  ]

  /// Whether a string is a trial's identifier by its form alone.
  private static func isTrial(_ id: String) -> Bool {
    guard id.utf8.count <= 24 else { return false }
    let plain = id.lowercased()
    return forms.contains { form in
      guard plain.hasPrefix(form.prefix) else { return false }
      let digits = plain.utf8.dropFirst(form.prefix.utf8.count)
      return form.digits.contains(digits.count)
        && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
  }

  private static func trim(_ text: Substring) -> String { text.split(separator: " ").joined(separator: " ") }
}
