import Foundation
import FoundationXML
import Testing

/// `analecta report`, from outside: a page that stands by itself, whatever files are called.
@Suite struct ReportTests {
  private func report(_ shell: Shell, _ arguments: String) throws -> (page: String, document: XMLDocument) {
    let transcript = try shell.run("analecta report \(arguments)")
    #expect(transcript.status == 0 && transcript.errors == "", "\(transcript)")
    return (transcript.output, try XMLDocument(data: Data(transcript.output.utf8)))
  }

  private func words(_ document: XMLDocument, _ path: String) throws -> [String] {
    try document.nodes(forXPath: path).map { $0.stringValue ?? "" }
  }

  @Test func showsTheRunsOfAStore() throws {
    let stores = try Stores(pages: 20)
    let shell = stores.shell
    #expect(try shell.run("analecta run p.yaml").status == 0)
    let titleless = Pages.page(1).replacing("<h1>Page 1</h1>", with: "")
    for number in 2001...2010 { try shell.write("in/\(number).html", titleless) }
    try shell.write("in/3001.html", "")
    #expect(try shell.run("analecta run p.yaml").status == 3)
    let (_, document) = try report(shell, "store")
    #expect(try words(document, "//h1") == ["store"])
    let counts = try words(document, "//div[@class='counts']/div")
    #expect(counts.contains("31 inputs") && counts.contains("30 articles") && counts.contains("1 rejections"))
    let heading = "//section[h2='Found more rarely than before']//td"
    #expect(try words(document, heading).prefix(4) == ["tiny", "title", "100 %", "0 %"])
    let runs = try document.nodes(forXPath: "//section[h2='Runs']//tbody/tr")
    #expect(runs.count == 2)
    #expect(try words(document, "//section[h2='Runs']//tbody/tr[1]/td[position()<5]").dropFirst() == ["11", "10", "1"])
    let drawn = try words(document, "//section[h2='Time a document']//title").compactMap {
      Int($0.split(separator: " ").last ?? "")
    }
    #expect(drawn.reduce(0, +) == 31)
    #expect(try words(document, "//div[@class='trouble']//code") == ["empty", "analecta explain in/3001.html"])
    let title = "//details[summary/b='tiny']//tr[td[1]='title']/td[@class='number' or @class='number bad']"
    #expect(try words(document, title) == ["66.7 %", "0 %"])
    // A run that finds nothing new is not noted, and the same store gives the same page.
    #expect(
      try shell.run("analecta report store -o one.html; analecta run p.yaml; analecta report store -o two.html").status
        == 0)
    #expect(shell.read("one.html") != nil && shell.read("one.html") == shell.read("two.html"))
  }

  @Test func standsByItself() throws {
    let shell = try Shell()
    try shell.write("in/<script>alert(1)</script>&\"'.html", "no page")
    try shell.write("in/a\nb\u{202E}c.html", "no page")
    try shell.write("in/https:/www.example.org.html", Pages.page(1))
    let transcript = try shell.run("analecta convert in --formats formats --quiet -o all.jsonl")
    #expect(transcript.status == 0)
    let (page, document) = try report(shell, "all.jsonl --title '<b onclick=\"x()\">&amp;'")
    #expect(try words(document, "//h1") == ["<b onclick=\"x()\">&amp;"])
    #expect(try document.nodes(forXPath: "//script | //link | //img | //iframe | //object | //@href | //@src").isEmpty)
    #expect(try document.nodes(forXPath: "//@*[starts-with(name(), 'on')]").isEmpty)
    for word in ["<script", "url(", "@import", "http:", "\u{202E}"] { #expect(!page.contains(word), "\(word)") }
    let command = try #require(try words(document, "//p[@class='example']/code").first)
    #expect(command == #"analecta explain 'in/<script>alert(1)</script>&"'\''.html'"#)
    #expect(try shell.run(command).errors == "")
  }

  @Test func saysWhereThereIsNothing() throws {
    let shell = try Shell()
    try shell.write("empty.jsonl", "")
    try shell.write("bad.jsonl", "{}\n[1,\n\(String(repeating: "[", count: 100_000))\n")
    #expect(try words(report(shell, "empty.jsonl").document, "//section[h2='Rejections']/p") == ["None."])
    let counts = try words(report(shell, "bad.jsonl").document, "//div[@class='counts']/div")
    #expect(counts.contains("3 lines that are no records"))
    #expect(try shell.run("mkdir folder; analecta report folder").status == 66)
    #expect(try shell.run("analecta report missing.jsonl").status == 66)
  }
}
