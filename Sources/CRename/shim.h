#include <fcntl.h>

// The C library has it, but shows it only to who asks for its GNU extensions, as Swift's view of that library does not.
extern int renameat2(int, const char *, int, const char *, unsigned int);

/// Gives two files or folders each other's name, in one step. Returns 0, or -1 and sets errno: EINVAL where the file
/// system cannot.
static inline int exchange_names(const char *first, const char *second) {
    const unsigned int exchange = 1 << 1;
    return renameat2(AT_FDCWD, first, AT_FDCWD, second, exchange);
}
