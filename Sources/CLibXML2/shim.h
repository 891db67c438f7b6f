#ifndef ANALECTA_CLIBXML2_SHIM_H
#define ANALECTA_CLIBXML2_SHIM_H

// Debian builds libxml2 with ICU, and its <libxml/encoding.h> then includes ICU's headers, whose types clash with
// those of Foundation's own ICU module. Nothing here needs that part of the API.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

/// `xmlFree` is a mutable global function pointer, which Swift 6 refuses as not safe for concurrency.
static inline void analecta_xmlFree(void *memory) { xmlFree(memory); }

#endif
