// pull FILE.xml[.gz]: parses a file by libxml2's SAX2 interface with callbacks that do nothing. libxml2 pulls its bytes
// through a read callback, which is its cheapest mode; memory does not grow with the file. This is the floor under any
// program that reads XML with libxml2.

#include <fcntl.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

static void start(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                  const xmlChar **declared, int attributes, int defaulted, const xmlChar **values) {}
static void end(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {}
static void text(void *data, const xmlChar *bytes, int count) {}

static int read_plain(void *file, char *buffer, int count) { return (int)read(*(int *)file, buffer, (size_t)count); }
static int close_plain(void *file) { return close(*(int *)file); }
static int read_gzip(void *file, char *buffer, int count) { return gzread(file, buffer, (unsigned)count); }
static int close_gzip(void *file) { return gzclose(file); }

static xmlParserCtxtPtr opened(const char *path, xmlSAXHandler *events, int *descriptor) {
  size_t length = strlen(path);
  if (length > 3 && strcmp(path + length - 3, ".gz") == 0) {
    gzFile file = gzopen(path, "rb");
    if (file == NULL) return NULL;
    gzbuffer(file, 1 << 16);
    return xmlCreateIOParserCtxt(events, NULL, read_gzip, close_gzip, file, XML_CHAR_ENCODING_NONE);
  }
  *descriptor = open(path, O_RDONLY);
  if (*descriptor < 0) return NULL;
  return xmlCreateIOParserCtxt(events, NULL, read_plain, close_plain, descriptor, XML_CHAR_ENCODING_NONE);
}

int main(int count, char **arguments) {
  if (count != 2) return 64;
  xmlSAXHandler events = {.initialized = XML_SAX2_MAGIC,
                          .startElementNs = start,
                          .endElementNs = end,
                          .characters = text,
                          .ignorableWhitespace = text,
                          .cdataBlock = text};
  int descriptor = -1;
  xmlParserCtxtPtr context = opened(arguments[1], &events, &descriptor);
  if (context == NULL) {
    perror(arguments[1]);
    return 66;
  }
  xmlCtxtUseOptions(context, XML_PARSE_NONET);
  int failed = xmlParseDocument(context);
  xmlFreeParserCtxt(context);
  xmlCleanupParser();
  return failed == 0 ? 0 : 65;
}
