#include <fcntl.h>
#include <malloc.h>
#include <unistd.h>

// The C library has these, but shows them only to who asks for its GNU extensions, as Swift's view of that library does
// not.
extern int renameat2(int, const char *, int, const char *, unsigned int);
extern int tgkill(pid_t, pid_t, int);

/// Gives two files or folders each other's name, in one step. Returns 0, or -1 and sets errno: EINVAL where the file
/// system cannot.
static inline int exchange_names(const char *first, const char *second) {
    const unsigned int exchange = 1 << 1;
    return renameat2(AT_FDCWD, first, AT_FDCWD, second, exchange);
}

/// Whether a number is that of a thread of this process, the first of which has the number of the process itself.
static inline int is_own_thread(pid_t number) { return tgkill(getpid(), number, 0) == 0; }

/// Keeps up to 256 MB that were freed for what comes next, where the C library would give them back to the system, and
/// ask for them again, dozens of times in each workbook.
static inline void keep_freed_memory(void) {
    mallopt(M_TRIM_THRESHOLD, 256 << 20);
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TOP_PAD, 1 << 20);
}
