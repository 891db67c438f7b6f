#include "Baseline.h"

#include <libxml/HTMLparser.h>

int baseline_parse(const void *bytes, size_t count) {
  int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | XML_PARSE_HUGE;
  htmlDocPtr document = htmlReadMemory(bytes, (int)count, NULL, "UTF-8", options);
  if (document == NULL) return 0;
  xmlFreeDoc(document);
  return 1;
}
