import Markup
import Testing

@Suite struct RecordSplitterTests {
  private static let names = ["Rec", "Record", "Del"]

  /// What a splitter finds when the bytes come in windows of a size.
  private func split(_ xml: String, window size: Int, limit: Int = 1000) -> (found: [String], isUnfinished: Bool) {
    var splitter = RecordSplitter(names: Self.names, limit: limit)
    var rest = Array(xml.utf8)[...]
    var window: [UInt8] = []
    var found: [String] = []
    while true {
      let step = window.withUnsafeBufferPointer { splitter.next(in: $0, isLast: rest.isEmpty) }
      switch step {
      case .record(let range, let isComplete):
        found.append(String(decoding: window[range], as: UTF8.self) + (isComplete ? "" : " (broken)"))
      case .tooLong: found.append("(too long)")
      case .needsMore:
        if rest.isEmpty { return (found, splitter.isUnfinished) }
        let kept = splitter.keep
        window.removeFirst(kept)
        splitter.drop(kept)
        window += rest.prefix(size)
        rest = rest.dropFirst(size)
      }
    }
  }

  @Test(arguments: [
    (
      "<Set><Rec>1</Rec>\n<Record a='>'>2</Record><Del/></Set>", ["<Rec>1</Rec>", "<Record a='>'>2</Record>", "<Del/>"]
    ),
    ("<Rec>bare</Rec>", ["<Rec>bare</Rec>"]),
    ("<?xml version='1.0'?><!DOCTYPE Set><Set></Set>", []),
    ("<Set><!-- <Rec>no</Rec> --><Rec>yes <!-- </Rec> --></Rec></Set>", ["<Rec>yes <!-- </Rec> --></Rec>"]),
    ("<Set><Rec><![CDATA[</Rec>]]></Rec></Set>", ["<Rec><![CDATA[</Rec>]]></Rec>"]),
    ("<Set><Recorder/><Rec>1</Rec></Set>", ["<Rec>1</Rec>"]),
    ("<Set><Rec>1<Rec>2</Rec></Set>", ["<Rec>1 (broken)", "<Rec>2</Rec>"]),
    ("<Set><Record>1<Rec>inner</Rec></Record ></Set>", ["<Record>1<Rec>inner</Rec></Record >"]),
  ])
  func `finds the records, however the bytes come`(_ xml: String, _ records: [String]) {
    for size in [1, 2, 3, 7, 64, 4096] {
      let (found, isUnfinished) = split(xml, window: size)
      #expect(found == records, "in windows of \(size)")
      #expect(!isUnfinished, "in windows of \(size)")
    }
  }

  @Test(arguments: ["<Set><Rec>1</Rec>", "<Set><Rec>1</Rec><Rec>", "<Set><Rec>1</Rec><Re", "<Set><Rec>1</Rec><!-- x"])
  func `knows that the end is missing`(_ xml: String) {
    for size in [1, 5, 4096] {
      let (found, isUnfinished) = split(xml, window: size)
      #expect(found == ["<Rec>1</Rec>"])
      #expect(isUnfinished)
    }
  }

  @Test func `a record over the limit is passed over, the next is found`() {
    let xml = "<Set><Rec>1</Rec><Rec>" + String(repeating: "long ", count: 2000) + "</Rec><Rec>3</Rec></Set>"
    for size in [100, 4096] {
      #expect(split(xml, window: size, limit: 500).found == ["<Rec>1</Rec>", "(too long)", "<Rec>3</Rec>"])
    }
  }
}
