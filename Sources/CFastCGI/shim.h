#include <fcgiapp.h>
#include <malloc.h>
#include <sys/epoll.h>
#include <sys/signalfd.h>

/* Swift 6 does not let a program touch the global variable itself. It is only read, before any thread is started. */
extern char **environ;
static inline char **cfastcgi_environment(void) { return environ; }
