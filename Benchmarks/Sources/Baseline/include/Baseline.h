#ifndef ANALECTA_BASELINE_H
#define ANALECTA_BASELINE_H

#include <stddef.h>

/// Parses a page of UTF-8 into libxml2's own tree and frees it: what any program on libxml2 pays before it has read a
/// single field. Returns 0 where libxml2 gives no tree.
int baseline_parse(const void *bytes, size_t count);

#endif
