import Articles
import Testing

@testable import Exporting

@Suite("Entries of bibliographies")
struct ExporterTests {
  @Test func `an article as CSL-JSON`() {
    #expect(
      Works.export(.cslJSON, [Works.article]) == """
        [
        {"id":"waals2021tea","type":"article-journal","title":"Tea and H<sub>2</sub>O in <i>Northmoor</i>: A trial of \
        mRNA","author":[{"family":"Waals","given":"Johannes D","non-dropping-particle":"van der","suffix":"Jr"},\
        {"family":"Roe","given":"J. D."},{"literal":"Tea Group"}],"container-title":"Journal of Tea & Sleep",\
        "container-title-short":"J Tea Sleep","issued":{"date-parts":[[2021,2]]},"available-date":{"date-parts":\
        [[2020,12,28]]},"volume":"79","issue":"2","page":"884-895","DOI":"10.5555/tea_1","PMID":"90000001",\
        "PMCID":"PMC99000001","ISSN":"1234-5679, 9876-5434","language":"en",\
        "abstract":"Aim: Tea {is} 5% of it.\\nDone.","keyword":"tea, sleep"}
        ]

        """)
  }

  @Test func `a reference as CSL-JSON`() {
    #expect(
      Works.export(.cslJSON, [], [Works.reference]) == """
        [
        {"id":"roe2001naps","type":"chapter","title":"Naps","author":[{"family":"Roe","given":"J."},\
        {"literal":"others"}],"editor":[{"family":"Poe","given":"A."}],"container-title":"Beds",\
        "publisher":"Moor Press","issued":{"date-parts":[[2001]]},"page":"3-9","edition":"2nd",\
        "URL":"https://beds.example/{a}","accessed":{"date-parts":[[2020,1,2]]}}
        ]

        """)
  }

  @Test func `an article for BibTeX`() {
    #expect(
      Works.export(.bibtex, [Works.article]) == #"""
        @article{waals2021tea,
          author = {van der Waals, Jr, Johannes D and Roe, J. D. and {Tea Group}},
          title = {Tea and {H\textsubscript{2}O} in \textit{Northmoor}: A trial of {mRNA}},
          journal = {Journal of Tea \& Sleep},
          volume = {79},
          number = {2},
          pages = {884--895},
          year = {2021},
          month = feb,
          doi = {10.5555/tea_1},
          pmid = {90000001},
          pmcid = {PMC99000001},
          issn = {1234-5679, 9876-5434},
          language = {en},
          keywords = {tea, sleep},
          abstract = {Aim: Tea \{is\} 5\% of it. Done.}
        }

        """#)
  }

  @Test func `a reference for BibTeX`() {
    #expect(
      Works.export(.bibtex, [], [Works.reference, Works.reference]).hasSuffix(
        #"""
        }

        @incollection{roe2001naps-b,
          author = {Roe, J. and others},
          editor = {Poe, A.},
          title = {Naps},
          booktitle = {Beds},
          publisher = {Moor Press},
          edition = {2nd},
          pages = {3--9},
          year = {2001},
          url = {https://beds.example/%7Ba%7D},
          urldate = {2020-01-02}
        }

        """#))
  }

  @Test func `an article as RIS`() {
    let lines = """
      TY  - JOUR
      ID  - waals2021tea
      AU  - van der Waals, Johannes D, Jr
      AU  - Roe, J. D.
      AU  - Tea Group
      TI  - Tea and H2O in Northmoor: A trial of mRNA
      T2  - Journal of Tea & Sleep
      J2  - J Tea Sleep
      VL  - 79
      IS  - 2
      SP  - 884
      EP  - 895
      PY  - 2021
      DA  - 2021/02//
      DO  - 10.5555/tea_1
      AN  - 90000001
      C2  - PMC99000001
      SN  - 1234-5679; 9876-5434
      LA  - en
      KW  - tea
      KW  - sleep
      AB  - Aim: Tea {is} 5% of it. Done.
      AD  - Institute of Tea, Northmoor.
      ER  -\u{20}


      """
    #expect(
      Works.export(.ris, [Works.article])
        == lines.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\r\n"))
  }

  @Test func `an article in PubMed's format`() {
    var article = Works.article
    article.history = History()
    article.history?.received = "2020-01-02"
    article.history?.accepted = "2020-03"
    article.mesh = [
      SubjectHeading(
        name: "Tea", isMajor: false, qualifiers: [.init(name: "adverse effects", isMajor: true)])
    ]
    article.conflictOfInterest = ConflictOfInterest(statement: "None.", declared: .none)
    #expect(
      Works.export(.nbib, [article]) == """
        PMID- 90000001
        IS  - 1234-5679 (Undetermined)
        IS  - 9876-5434 (Linking)
        VI  - 79
        IP  - 2
        DP  - 2021 Feb
        TI  - Tea and H2O in Northmoor: A trial of mRNA
        PG  - 884-895
        LID - 10.5555/tea_1 [doi]
        AB  - Aim: Tea {is} 5% of it. Done.
        FAU - van der Waals, Johannes D Jr
        AU  - van der Waals JD Jr
        AD  - Institute of Tea, Northmoor.
        FAU - Roe, JD
        AU  - Roe JD
        CN  - Tea Group
        LA  - eng
        PT  - Journal Article
        DEP - 20201228
        PL  - England
        TA  - J Tea Sleep
        JT  - Journal of Tea & Sleep
        JID - 999000111
        MH  - Tea/*adverse effects
        OTO - NOTNLM
        OT  - tea
        OT  - sleep
        PMC - PMC99000001
        COIS- None.
        PHST- 2020/01/02 00:00 [received]
        AID - 10.5555/tea_1 [doi]
        SO  - J Tea Sleep. 2021 Feb;79(2):884-895. doi: 10.5555/tea_1.

        """)
  }

  @Test(arguments: BibliographicFormat.allCases)
  func `no entries make a bibliography too`(_ format: BibliographicFormat) {
    #expect(Works.export(format) == (format == .cslJSON ? "[]\n" : ""))
  }

  @Test(
    arguments: zip(
      BibliographicFormat.allCases,
      [#""note":"Tea {5%}""#, #"note = {Tea \{5\%\}}"#, "N1  - Tea {5%}", "GN  - Tea {5%}"]))
  func `what could not be taken apart is kept`(_ format: BibliographicFormat, _ shown: String) {
    var reference = Reference(text: "Tea {5%}")
    reference.kind = .note
    #expect(Works.export(format, [], [reference]).contains(shown))
  }

  @Test(
    arguments: zip(
      BibliographicFormat.allCases, [#""page":"e12","number":"e12""#, "pages = {e12}", "SP  - e12", "PG  - e12"]))
  func `a number stands where there are no pages`(_ format: BibliographicFormat, _ shown: String) {
    var article = Works.article
    (article.pages, article.articleNumber) = (nil, "e12")
    #expect(Works.export(format, [article]).contains(shown))
  }

  @Test(arguments: BibliographicFormat.allCases)
  func `control characters do not break lines`(_ format: BibliographicFormat) {
    var article = Works.article
    article.abstract = nil
    article.title = MarkedText("Tea\r\nTY  - BOOK\u{1}\u{85}\u{2028}x")
    let text = Works.export(format, [article])
    #expect(!text.unicodeScalars.contains { "\u{1}\u{85}\u{2028}".unicodeScalars.contains($0) })
    #expect(!text.contains("\nTY  - BOOK"))
  }

  @Test func `the same entries give the same bytes`() {
    for format in BibliographicFormat.allCases {
      let works = [Works.article, Works.article]
      #expect(Works.export(format, works, [Works.reference]) == Works.export(format, works, [Works.reference]))
    }
  }
}
