#include <fcntl.h>
#include <malloc.h>
#include <signal.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* What Linux has beside POSIX and Swift's view of the C library leaves out. */

/* A file in memory and without a name, which ends with its last reader. -1 where there is none to be had. */
static inline int clinux_memory_file(void) { return (int)syscall(SYS_memfd_create, "ocrt", 1u /* MFD_CLOEXEC */); }

/* Locks one byte of a file for this descriptor, against other threads as well as other programs; never waits. 0 where it got the lock. */
static inline int clinux_lock_byte(int file, long long place) {
  struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = place, .l_len = 1, .l_pid = 0};
  return fcntl(file, 37 /* F_OFD_SETLK */, &lock);
}

/* Starts a program as the head of a process group of its own, with these three files and no other, and with no signal blocked or ignored.
   0, or why not, as errno has it. */
static inline int clinux_start(pid_t *id, const char *path, char *const *arguments, char *const *environment, int input, int output, int errors) {
  extern char **environ;
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_adddup2(&files, input, 0);
  posix_spawn_file_actions_adddup2(&files, output, 1);
  posix_spawn_file_actions_adddup2(&files, errors, 2);
  posix_spawn_file_actions_addclosefrom_np(&files, 3);
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  int problem = posix_spawn(id, path, &files, &attributes, arguments, environment ? environment : environ);
  posix_spawn_file_actions_destroy(&files);
  posix_spawnattr_destroy(&attributes);
  return problem;
}

/* From here on the kernel kills this program as soon as the thread that started it has ended. */
static inline int clinux_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL); }
