// usage REPORT COMMAND …: runs a command and writes to REPORT the CPU seconds (user and system) of it and of all
// processes it waited for, the peak resident KiB of the largest of them, and its exit status.
//
// A process that Python starts counts Python's own memory as its peak until it has more; one that this program starts
// begins with a few hundred KiB.

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int count, char **arguments) {
  if (count < 3) return 64;
  pid_t child = fork();
  if (child == 0) {
    execvp(arguments[2], arguments + 2);
    perror(arguments[2]);
    _exit(127);
  }
  int status = 0;
  struct rusage usage;
  if (child < 0 || wait4(child, &status, 0, &usage) < 0) return EXIT_FAILURE;
  FILE *report = fopen(arguments[1], "w");
  if (report == NULL) return EXIT_FAILURE;
  fprintf(report, "%f %ld %d\n", seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss,
          WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  return fclose(report) == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
