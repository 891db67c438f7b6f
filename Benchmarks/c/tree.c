// tree FILE.xml …: reads each file and does xmlReadMemory and xmlFreeDoc, nothing else: what a program pays that reads
// articles into libxml2's tree, before it has looked at it.

#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>

static char *contents(const char *path, long *count) {
  FILE *file = fopen(path, "rb");
  if (file == NULL) return NULL;
  char *bytes = NULL;
  if (fseek(file, 0, SEEK_END) == 0 && (*count = ftell(file)) >= 0 && fseek(file, 0, SEEK_SET) == 0) {
    bytes = malloc((size_t)*count + 1);
    if (bytes != NULL && fread(bytes, 1, (size_t)*count, file) != (size_t)*count) {
      free(bytes);
      bytes = NULL;
    }
  }
  fclose(file);
  return bytes;
}

int main(int count, char **arguments) {
  xmlInitParser();
  for (int number = 1; number < count; number++) {
    long size = 0;
    char *bytes = contents(arguments[number], &size);
    if (bytes == NULL) {
      perror(arguments[number]);
      return 66;
    }
    xmlDocPtr document = xmlReadMemory(bytes, (int)size, arguments[number], NULL, XML_PARSE_NONET);
    if (document == NULL) return 65;
    xmlFreeDoc(document);
    free(bytes);
  }
  xmlCleanupParser();
  return 0;
}
