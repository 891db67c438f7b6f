#ifndef ANALECTA_COUNTING_H
#define ANALECTA_COUNTING_H

/// Under callgrind: counts instructions from here. Elsewhere: does nothing.
void counting_begin(void);

/// Under callgrind: writes what was counted since `counting_begin` to a profile of its own that bears the name.
void counting_end(const char *name);

#endif
