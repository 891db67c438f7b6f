#!/bin/sh
# MEDLINE by EDirect's xtract on one processor: medline_xtract.sh FILE.xml[.gz], a line of fields for each citation.
# Without -mixed a title or an abstract ends at its first <i> or <sub>.
set -eu

case $1 in
  *.gz) gunzip -c "$1" ;;
  *) cat "$1" ;;
esac |
xtract -proc 1 -mixed -pattern PubmedArticle -def - \
  -element MedlineCitation/PMID Article/ELocationID ArticleTitle \
  -block Article/Journal -element Title ISOAbbreviation ISSN Volume Issue \
  -block Article/Journal/JournalIssue/PubDate -sep ' ' -element Year,Month,Day,MedlineDate \
  -block Article/ArticleDate -sep '-' -element Year,Month,Day \
  -block Article -element MedlinePgn \
  -block Article/Abstract/AbstractText -sep ': ' -element @Label,AbstractText \
  -block Article/AuthorList/Author -sep '|' -element LastName,ForeName,Initials,CollectiveName,Identifier \
    -subset AffiliationInfo -element Affiliation \
  -block KeywordList/Keyword -element Keyword \
  -block MeshHeadingList/MeshHeading \
    -subset DescriptorName -sep '|' -element @UI,@MajorTopicYN,DescriptorName \
    -subset QualifierName -sep '|' -element @UI,@MajorTopicYN,QualifierName \
  -block PublicationTypeList/PublicationType -sep '|' -element @UI,PublicationType \
  -block MedlineCitation -element CoiStatement \
  -block PubmedData/ArticleIdList/ArticleId -sep '|' -element @IdType,ArticleId \
  -block PubmedData/ReferenceList/Reference -element Citation \
    -subset ArticleIdList/ArticleId -sep '|' -element @IdType,ArticleId
