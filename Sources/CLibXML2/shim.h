#ifndef ANALECTA_CLIBXML2_SHIM_H
#define ANALECTA_CLIBXML2_SHIM_H

// Debian builds libxml2 with ICU, and its <libxml/encoding.h> then includes ICU's headers, whose types clash with
// those of Foundation's own ICU module. Nothing here needs that part of the API.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

/// The version of the library that is linked, not of the headers; `xmlParserVersion` is a macro that Swift cannot see.
static inline const char *analecta_xmlParserVersion(void) { return xmlParserVersion; }

#endif
