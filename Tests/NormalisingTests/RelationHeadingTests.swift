import Normalising
import Testing

@Suite struct RelationHeadingTests {
  static let headings = [
    ("Comment in", "comment_in"), ("Comment on", "comment_on"), ("Erratum in", "erratum_in"),
    ("Erratum for", "erratum_for"),
    ("Retraction in", "retracted_by"), ("Retraction of", "retraction_of"), ("Update in", "updated_by"),
    ("Update of", "update_of"), ("Expression of concern in", "expression_of_concern"),
    ("Expression of concern for", "expression_of_concern_for"), ("Partial retraction in", "partially_retracted_by"),
    ("Partial retraction of", "partial_retraction_of"), ("Republished in", "republished_in"),
    ("Republished from", "republished_from"), ("Original report in", "original_report_in"),
    ("Retracted and republished in", "retracted_and_republished_in"),
    ("Corrected and republished from", "corrected_and_republished_from"),
    ("Corrected and Republished in:", "corrected_and_republished_in"),
    ("Summary for patients in", "summary_for_patients_in"), ("Dataset use reported in", "associated_publication"),
    ("COMMENT IN:", "comment_in"), ("RetractionOf", "retraction_of"), (" update  of ", "update_of"),
    ("Preprint of", "preprint_of"), ("Associated dataset", "associated_dataset"),
    ("corrected-article", "erratum_for"), ("correction-forward", "erratum_in"), ("retracted-article", "retraction_of"),
    ("retraction-forward", "retracted_by"), ("commentary-article", "comment_on"), ("commentary", "comment_in"),
    ("object-of-concern", "expression_of_concern_for"), ("addended-article", "addendum_for"),
    ("companion", "companion"), ("article-reference", "related"),
  ]

  @Test(arguments: headings)
  func `Headings have a word in the record`(_ heading: String, _ type: String) {
    #expect(RelationHeading.type(heading) == type)
  }

  @Test(arguments: [
    ("This article has been corrected. See the correction in volume 45 on page 1409.", "erratum_in"),
    ("A Publisher Correction to this article was published on 12 March 2020", "erratum_in"),
    ("This article has been retracted. See J Invent Med. 2013;1:1", "retracted_by"),
    ("A Retraction to this article was published on 1 May 2019", "retracted_by"),
    ("This corrects the article \"Naps\" in volume 4, 11.", "erratum_for"),
    ("This retracts the article \"Naps\".", "retraction_of"),
    ("An Editorial Expression of Concern to this article was published", "expression_of_concern"),
    ("See commentary \"On naps\" on page 99.", "comment_in"),
    ("The Original Article was published on 15 June 2019", "related"),
  ])
  func `A notice is told by its first words`(_ notice: String, _ type: String) {
    #expect(RelationHeading.type(notice) == type)
  }

  @Test(arguments: [
    "", "Similar articles", "Comment", "in", "Cited by", "Kommentar zu", String(repeating: "a", count: 9_999),
  ])
  func `Other headings have none`(_ heading: String) {
    #expect(RelationHeading.type(heading) == nil)
  }
}
