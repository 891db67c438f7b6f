import Testing

/// `analecta train-references` and `analecta build-journals`, from outside.
@Suite struct TrainingTests {
  private let shell: Shell

  init() throws {
    shell = try Shell()
    for number in 1...10 { try shell.write("jats/\(number).xml", Self.article(number)) }
    try shell.write("plain/1.xml", "<article><front><article-meta/></front><body><p>Nothing.</p></body></article>")
  }

  /// An article that cites one article and one book, tagged.
  private static func article(_ number: Int) -> String {
    """
    <article><front><journal-meta><journal-title-group><journal-title>Archives of Tea and Naps</journal-title>
    <abbrev-journal-title abbrev-type="iso">Arch. Tea Naps</abbrev-journal-title></journal-title-group></journal-meta>
    <article-meta><article-id pub-id-type="pmid">\(number)</article-id></article-meta></front><back><ref-list>
    <ref><mixed-citation publication-type="journal"><name><surname>Roe</surname> <given-names>J</given-names></name>.
    <article-title>Cups of number \(number)</article-title>. <source>Arch Tea Naps</source> <year>20\(number + 10)</year>;
    <volume>\(number)</volume>(<issue>2</issue>):<fpage>1\(number)</fpage>-<lpage>2\(number)</lpage>.</mixed-citation></ref>
    <ref><mixed-citation publication-type="book"><name><surname>Poe</surname> <given-names>A</given-names></name>.
    <source>A Book of \(number) Naps</source>. <publisher-loc>Turku</publisher-loc>: <publisher-name>Nap
    Press</publisher-name>; <year>19\(number + 10)</year>.</mixed-citation></ref></ref-list></back></article>
    """
  }

  @Test func `the same articles give the same model, which the parser takes`() throws {
    let train = "analecta train-references jats --rounds 2 --features 500"
    let run = try shell.run(
      "\(train) --write-journals j1 -o m1 && \(train) --write-journals j2 -o m2 && cmp j1 j2 && cmp m1 m2")
    try #require(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("sequences, 0 references passed over"))
    try shell.write("list.txt", "Roe, Jane Q. Naps; a book of cups (Turku: Nap Press, 1997).\n")
    let parsed = try shell.run("analecta references list.txt --lexicon j1 --model m1")
    #expect(parsed.status == 0 && parsed.output.contains(#""year":1997"#), "\(parsed)")
  }

  @Test func `the journals can be built alone`() throws {
    let train = "analecta train-references jats --journals j --rounds 1 -o m"
    let run = try shell.run("analecta build-journals jats -o j && \(train)")
    #expect(run.status == 0 && run.errors.contains("10 articles, 10 tagged references"), "\(run.errors)")
  }

  @Test(arguments: ["train-references plain --write-journals j -o m", "build-journals plain -o m"])
  func `inputs that teach nothing leave the files that are there`(_ command: String) throws {
    try shell.write("m", "as it was")
    try shell.write("j", "as it was")
    let run = try shell.run("analecta \(command)")
    #expect(run.status == 65 && run.errors.contains("nothing to learn from"), "\(run)")
    #expect(shell.read("m") == "as it was" && shell.read("j") == "as it was")
  }
}
