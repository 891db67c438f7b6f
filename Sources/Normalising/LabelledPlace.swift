/// Where an article stands, each number behind its name: `Volume: 25 Issue: 2 Pages: 181-189`, `Volume 25 Issue 2, May 2016`.
struct LabelledPlace: Equatable {
  private(set) var volume: String?
  private(set) var issue: String?
  /// Pages as printed.
  private(set) var pages: String?

  /// Longer lines say more than that.
  private static let mostWords = 24

  /// `nil` unless the text begins with the volume. Linear.
  init?(_ printed: String) {
    let names = Self.names
    var part: WritableKeyPath<LabelledPlace, String?>?
    let words = printed.split { $0.isWhitespace || $0 == "," || $0 == ";" }.prefix(Self.mostWords)
    for (at, word) in words.enumerated() {
      let name = word.prefix { $0 != ":" && $0 != "." }.lowercased()
      if let named = names[name] {
        part = named
      } else if let found = part, word.contains(where: \.isNumber), self[keyPath: found] == nil {
        self[keyPath: found] = String(word)
        part = nil
      }
      if at == 0, part != \.volume { return nil }
    }
    guard let volume else { return nil }
    takeRun(volume)
  }

  /// `6:15-38`, `6(1):15-38`: what stands behind the volume without names.
  private mutating func takeRun(_ printed: String) {
    guard printed.contains(where: { $0 == ":" || $0 == "(" }), let run = PlaceLine(printed) else { return }
    (volume, issue, pages) = (run.volume, issue ?? run.issue, pages ?? run.pages)
  }

  private static var names: [String: WritableKeyPath<LabelledPlace, String?>] {
    [
      "volume": \.volume, "vol": \.volume, "issue": \.issue, "number": \.issue, "no": \.issue, "pages": \.pages,
      "page": \.pages, "page(s)": \.pages, "pp": \.pages,
    ]
  }
}
