#ifndef ANALECTA_CLINUX_SHIM_H
#define ANALECTA_CLINUX_SHIM_H

#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

/// Has the system kill this process when the thread that started it ends. Swift cannot call functions that take any
/// number of arguments, as prctl does.
static inline int analecta_end_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }

/// The status of a process that has ended for want of memory.
enum { ANALECTA_OUT_OF_MEMORY = 112 };

/// Where a function keeps a variable Swift's importer lays it out, which it does not elsewhere in a header.
static inline size_t *analecta_wanted_bytes(void) {
  static size_t bytes;
  return &bytes;
}

/// Runs when the process is about to die. Only system calls stand here, for its memory may be in any state.
static inline void analecta_tell_death(int number) {
  void *more = mmap(0, *analecta_wanted_bytes(), PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (more == MAP_FAILED) _exit(ANALECTA_OUT_OF_MEMORY);
  // The signal's own action is there again (SA_RESETHAND).
  raise(number);
}

/// Has the process end with its own status where it dies while it could not get this much memory more. The system says
/// nothing of why a program that was refused memory ends, and the most memory that a process has had (ru_maxrss) counts
/// what its parent had when it was started.
static inline void analecta_tell_want_of_memory(size_t bytes) {
  struct sigaction action;
  int numbers[] = {SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS};
  *analecta_wanted_bytes() = bytes;
  memset(&action, 0, sizeof action);
  action.sa_handler = analecta_tell_death;
  action.sa_flags = SA_RESETHAND | SA_NODEFER;
  for (size_t at = 0; at < sizeof numbers / sizeof *numbers; at++) sigaction(numbers[at], &action, 0);
}

#endif
