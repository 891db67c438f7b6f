#ifndef ANALECTA_CLINUX_SHIM_H
#define ANALECTA_CLINUX_SHIM_H

#include <signal.h>
#include <sys/prctl.h>

/// Has the system kill this process when the thread that started it ends. Swift cannot call functions that take any
/// number of arguments, as prctl does.
static inline int analecta_end_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }

#endif
