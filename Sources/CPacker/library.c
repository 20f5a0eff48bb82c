/*
 * Two more functions that libxlsxwriter calls through the dynamic linker. As they come, they keep what they work on in
 * one place for the whole program, so that workbooks could not be written on several threads at a time.
 */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

/* Holds a part until it is packed. In memory: a full disk is met where the workbook itself is written, and nowhere else. */
FILE *lxw_tmpfile(const char *folder) {
    int descriptor = memfd_create("part", MFD_CLOEXEC);
    if (descriptor < 0) return NULL;
    FILE *file = fdopen(descriptor, "w+b");
    if (!file) close(descriptor);
    return file;
}

/* Each thread has a date of its own. */
struct tm *gmtime(const time_t *time) {
    static _Thread_local struct tm date;
    return gmtime_r(time, &date);
}
