import Testing

@testable import Markup

@Suite("Rows and cells of tables")
struct TableReaderTests {
  private func table(_ xml: String) throws -> TableReader {
    TableReader(try #require(try XMLParser.parse(Array("<table>\(xml)</table>".utf8)).root))
  }

  private func layout(_ table: TableReader) -> [String] {
    table.rows.map { row in
      (row.startsGroup ? "|" : "") + (row.isHead ? "#" : "")
        + row.cells.map { "\($0.element.text())\($0.rows)x\($0.columns)" }.joined(separator: " ")
    }
  }

  @Test(
    "HTML's model",
    arguments: [
      ("<tr><td>a</td><td colspan='2'>b</td></tr>", ["|a1x1 b1x2"]),
      ("<thead><tr><td>a</td></tr></thead><tbody><tr><td>b</td></tr></tbody>", ["|#a1x1", "|b1x1"]),
      ("<tr><th>a</th></tr><tr><td>b</td></tr>", ["|#a1x1", "b1x1"]),
      ("<tr><th>a</th></tr><tr><th>b</th></tr>", ["|a1x1", "b1x1"]),
      ("<tr><td rowspan='0'>a</td><td rowspan=' 2x' colspan='-1'>b</td></tr>", ["|a0x1 b2x1"]),
      ("<tr><td colspan='99999999999999999999'>a</td></tr>", ["|a1x1000000"]),
      ("<tr><td>a<table><tr><td>in</td></tr></table></td></tr><tr/>", ["|a in1x1", ""]),
      ("<td>a</td><tr><td>b</td></tr>", ["|a1x1", "|b1x1"]), ("", []),
    ])
  func html(_ xml: String, _ expected: [String]) throws {
    #expect(layout(try table(xml)) == expected)
  }

  @Test("CALS' model: columns by name, rows by how many more")
  func cals() throws {
    let xml = """
      <tgroup><colspec colname="a"/><colspec colname="b"/><colspec colname="d" colnum="4"/><tbody>
      <row><entry namest="b" nameend="d">x</entry><entry morerows="2">y</entry><entry namest="d" nameend="a">z</entry></row>
      </tbody></tgroup>
      """
    #expect(layout(try table(xml)) == ["|x1x3 y3x1 z1x1"])
  }
}
