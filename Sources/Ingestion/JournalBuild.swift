import Articles
public import Inputs
import References

/// `analecta build-journals`: the journals that folders of MEDLINE and JATS name, as a lexicon.
///
/// Taken are the journal of each article, with its ISSN, and the names that tagged references give their journals; of
/// strings nothing is read.
public struct JournalBuild {
  private let pipeline: Pipeline

  /// A build with some workers.
  ///
  /// - Throws: `ConfigurationError` of a built-in format, which does not happen.
  public init(workers: Int) throws { pipeline = try Pipeline(readingTagsWith: workers) }

  /// The lexicon's bytes, the same for the same articles in any order.
  ///
  /// - Throws: `PathList.Problem`, or ``Failure`` where the articles name no journal.
  public func run(over inputs: InputWalker) throws -> (lexicon: [UInt8], articles: Int, references: Int) {
    var builder = JournalLexiconBuilder()
    var (articles, references) = (0, 0)
    try pipeline.forEachArticle(over: inputs) { article in
      articles += 1
      references += builder.add(article)
    }
    guard !builder.isEmpty else { throw Failure(.inputUnusable, "nothing to learn from: no journal is named") }
    return (builder.build(), articles, references)
  }
}

extension JournalLexiconBuilder {
  /// Adds the journal of an article, and the names that its references tag as their journals; gives the number of these.
  mutating func add(_ article: Article) -> Int {
    if let journal = article.journal {
      let issn = journal.issnLinking ?? journal.issn.first ?? ""
      add(Entry(title: journal.title ?? "", abbreviation: journal.abbreviation ?? "", issn: issn))
    }
    let names = (article.references ?? []).filter { $0.kind == .journalArticle }.compactMap(\.container)
    for name in names { addCited(name) }
    return names.count
  }
}

extension Pipeline {
  /// A pipeline that reads the tags of references and leaves their strings alone.
  init(readingTagsWith workers: Int) throws {
    var options = ConversionOptions()
    options.parsesReferences = false
    try self.init(catalogue: .builtin(), conversion: options, workers: workers)
  }
}
