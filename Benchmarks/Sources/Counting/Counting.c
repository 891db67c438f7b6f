#include "Counting.h"

// Valgrind's header comes with Valgrind; without it the benchmark still measures CPU time.
#if __has_include(<valgrind/callgrind.h>)

#include <valgrind/callgrind.h>

void counting_begin(void) { CALLGRIND_ZERO_STATS; }
void counting_end(const char *name) { CALLGRIND_DUMP_STATS_AT(name); }

#else

void counting_begin(void) {}
void counting_end(const char *name) { (void)name; }

#endif
