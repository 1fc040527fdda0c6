/* LD_PRELOAD: bad luck for one data folder, told through a small file that the test and the program share in memory. What it says holds from
   the next call on, so that a disk is full at one moment and has room at the next. Other files than those of the folder are left alone. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

/* Four numbers, as bad_luck.py packs them. */
struct luck {
  atomic_int write_error;   /* errno of every write, 0 for none */
  atomic_int flush_error;   /* errno of every flush */
  atomic_int steps_to_live; /* the program dies in the middle of this write, flush or removal, counted from 1; 0 for never */
  atomic_int clock_offset;  /* seconds that the clock is ahead */
};
static struct luck *luck;
static const char *folder;

__attribute__((constructor)) static void open_luck(void) {
  static struct luck none;
  luck = &none;
  folder = getenv("BAD_LUCK_FOLDER");
  int file = open(getenv("BAD_LUCK") ? getenv("BAD_LUCK") : "", O_RDWR | O_CLOEXEC);
  if (file < 0 || !folder) abort();
  luck = mmap(NULL, sizeof *luck, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (luck == MAP_FAILED) abort();
  close(file);
}

static int concerns(int file) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strncmp(path, folder, strlen(folder)) == 0 && strstr(path, "ocrt.sqlite");
}

/* Whether the program's last step has come. */
static int is_last(void) { 
  return atomic_load(&luck->steps_to_live) > 0 && atomic_fetch_sub(&luck->steps_to_live, 1) == 1;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define FAIL(error) do { errno = error; return -1; } while (0)

static ssize_t write_at(int file, const void *bytes, size_t count, off64_t at) {
  if (concerns(file)) {
    int error = atomic_load(&luck->write_error);
    if (error) FAIL(error);
    if (is_last()) {
      /* Half of it reaches the file. */
      NEXT(pwrite64)(file, bytes, count / 2, at);
      kill(getpid(), SIGKILL);
    }
  }
  return NEXT(pwrite64)(file, bytes, count, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) { return write_at(file, bytes, count, at); }
ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) { return write_at(file, bytes, count, at); }

ssize_t write(int file, const void *bytes, size_t count) {
  if (concerns(file)) {
    int error = atomic_load(&luck->write_error);
    if (error) FAIL(error);
    if (is_last()) kill(getpid(), SIGKILL);
  }
  return NEXT(write)(file, bytes, count);
}

static int flush_error(int file) {
  if (!concerns(file)) return 0;
  if (is_last()) kill(getpid(), SIGKILL);
  return atomic_load(&luck->flush_error);
}

/* What ends a save where the journal is a file of its own. The program dies after it, before anybody could be answered. */
int unlink(const char *path) {
  int result = NEXT(unlink)(path);
  if (strncmp(path, folder, strlen(folder)) == 0 && strstr(path, "ocrt.sqlite") && is_last()) kill(getpid(), SIGKILL);
  return result;
}

int fsync(int file) {
  int error = flush_error(file);
  if (error) FAIL(error);
  return NEXT(fsync)(file);
}

int fdatasync(int file) {
  int error = flush_error(file);
  if (error) FAIL(error);
  return NEXT(fdatasync)(file);
}

int clock_gettime(clockid_t clock, struct timespec *time) {
  int result = NEXT(clock_gettime)(clock, time);
  if (result == 0 && clock == CLOCK_REALTIME) time->tv_sec += atomic_load(&luck->clock_offset);
  return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone) {
  int result = NEXT(gettimeofday)(time, zone);
  if (result == 0) time->tv_sec += atomic_load(&luck->clock_offset);
  return result;
}
