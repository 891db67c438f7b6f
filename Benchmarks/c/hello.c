#include <libxml/parser.h>
#include <stdio.h>

int main(void) {
  xmlInitParser();
  puts(LIBXML_DOTTED_VERSION);
  return 0;
}
