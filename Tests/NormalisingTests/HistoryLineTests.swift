import Articles
import Testing

@testable import Normalising

@Suite struct HistoryLineTests {
  struct Case: Sendable {
    let line: String
    let received: String?
    let revised: String?
    let accepted: String?

    init(_ line: String, _ received: String?, _ revised: String? = nil, _ accepted: String? = nil) {
      self.line = line
      self.received = received
      self.revised = revised
      self.accepted = accepted
    }
  }

  @Test(arguments: [
    Case(
      "Edited by Jane Roe, Tea House, Northmoor, and approved January 24, 2018 (received for review January 10, 2018)",
      "2018-01-10", nil, "2018-01-24"),
    Case("Received12 February 2019", "2019-02-12"), Case("Accepted2019-05-13", nil, nil, "2019-05-13"),
    Case("Contributed by Max Poe, May 2, 2011 (sent for review March 3, 2011)", "2011-03-03"),
    Case(
      "Received 16 June 2014; Revised 12 August 2014; Accepted 24 September 2014", "2014-06-16", "2014-08-12",
      "2014-09-24"),
    Case(
      "Received: 1 August 2014; in revised form: 29 September 2014 / Accepted: 10 October 2014 / Published: 17 October 2014",
      "2014-08-01", "2014-09-29", "2014-10-10"),
    Case(
      "Received: 01 November 2012; Accepted: 06 May 2013; Published online: 19 June 2013.", "2012-11-01", nil,
      "2013-05-06"),
    Case(
      "Received May 5, 2010, Received in revised form June 1, 2010, Accepted June 3, 2010, Available online July 1, 2010",
      "2010-05-05", "2010-06-01", "2010-06-03"),
    Case(
      "(Received 2014-06-16; revision received 2014-07-01; accepted for publication 2014-08-02)",
      "2014-06-16", "2014-07-01", "2014-08-02"),
    Case("Received 09 Aug 2012 Accepted 21 Sep 2012 First published on 24 Sep 2012", "2012-08-09", nil, "2012-09-21"),
    Case("submitted 01 December 2017 accepted after revision 12 February 2018", "2017-12-01", nil, "2018-02-12"),
    Case("Поступила в редакцию 12.03.2018; принята к публикации 20.05.2018", "2018-03-12", nil, "2018-05-20"),
    Case("收稿日期: 2013-05-06; 修回日期: 2013-07-01; 录用日期：2013-08-02", "2013-05-06", "2013-07-01", "2013-08-02"),
    Case("Geliş Tarihi: 01.08.2021 Kabul Tarihi: 02.11.2021", "2021-08-01", nil, "2021-11-02"),
    Case("Recibido el 12 de marzo de 2015 • Aceptado el 3 de mayo de 2015", "2015-03-12", nil, "2015-05-03"),
    Case("Eingegangen am 3. März 2011 | Angenommen am 4. April 2011", "2011-03-03", nil, "2011-04-04"),
    Case("Reçu le 3 mars 2011 ; accepté le 4 avril 2011", "2011-03-03", nil, "2011-04-04"),
    Case("Received:16.06.2014;Accepted:24.09.2014", "2014-06-16", nil, "2014-09-24"),
    Case("Received March 2014; accepted 2015", "2014-03"),
    Case("Received 1 May 2011. Revised 2 June 2011. Revised 3 July 2011.", "2011-05-01", "2011-07-03"),
  ]) func `each date goes to the label before it`(_ example: Case) {
    let history = HistoryLine(example.line).history
    #expect(history.received == example.received)
    #expect(history.revised == example.revised)
    #expect(history.accepted == example.accepted)
  }

  @Test(arguments: [
    "", "Received", "Accepted manuscript", "Accepted treatments of the years before 12 May 2004 are few.",
    "Received wisdom has it that in May 2010 nothing happened", "Published 1 May 2011", "received by 12 of 20 patients",
    "Academic Editor: A. Roe 1 May 2011", "Received ;;; /// |||",
  ]) func `words that only look like it give nothing`(_ line: String) {
    #expect(HistoryLine(line).history == History())
  }

  @Test(
    arguments: [
      ("Published Online First 12 December 2013", "2013-12-12", nil, nil),
      ("Published online ahead of print June 14, 2013, doi: 10.5555/northmoor.0.052902-0 Tea", "2013-06-14", nil, nil),
      ("Article first published online: 12 OCT 2012", "2012-10-12", nil, nil),
      ("Publication Date (Web): January 17, 2014", "2014-01-17", nil, nil),
      ("Accepted 2 May 2011; Available online 9 May 2011", "2011-05-09", nil, nil),
      ("Published in print 7 February 2014", nil, "2014-02-07", nil),
      ("Issue published online: 18 MAR 2013", nil, nil, nil),
      ("Accepted manuscript online: 19 JAN 2016 01:56PM EST", nil, nil, nil),
      ("Posted\u{A0}July 11, 2019.", nil, nil, "2019-07-11"),
      ("Received: 1 May 2014; Published: 8 May 2014", nil, nil, "2014-05-08"),
      ("Publicado: 12 de marzo de 2015", nil, nil, "2015-03-12"),
      ("Published by Northmoor Press", nil, nil, nil),
    ] as [(String, String?, String?, String?)]) func `a line may say how and when it came out`(
      _ line: String, _ electronic: String?, _ print: String?, _ published: String?
    )
  {
    let read = HistoryLine(line)
    #expect(read.electronic == electronic)
    #expect(read.print == print)
    #expect(read.published == published)
    #expect(read.history.received == (line.hasPrefix("Received") ? "2014-05-01" : nil))
  }
}
