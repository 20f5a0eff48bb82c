/*
 * libxlsxwriter packs its parts with minizip, which it calls through the dynamic linker. These are the same five
 * functions on libdeflate, which takes a third of the time. A workbook's parts are held until the last of them is
 * there, and written in one piece.
 *
 * Whatever cannot be packed is an error: nothing here is longer than 4 GB, and ZIP64 is not written. Without this file
 * minizip does its work as ever, and the parts of a workbook are the same.
 */
#include "packer.h"

#include <errno.h>
#include <fcntl.h>
#include <libdeflate.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PACKER_OK = 0, PACKER_ERRNO = -1, PACKER_WRONG_CALL = -102, PACKER_FAILED = -104 };

/* Workbooks are as small as zlib makes them, unless it is told to try harder. */
enum { LEVEL = 5 };

enum { LOCAL_HEADER = 30, CENTRAL_HEADER = 46, END_RECORD = 22 };

struct bytes {
    uint8_t *start;
    size_t count, capacity;
};

struct archive {
    int descriptor;
    struct libdeflate_compressor *compressor;
    struct bytes packed, directory, part;
    char *name;
    unsigned entries;
};

static atomic_ulong packed_count;

unsigned long packer_packed(void) { return atomic_load(&packed_count); }

static bool reserve(struct bytes *bytes, size_t more) {
    if (more > UINT32_MAX || bytes->count > UINT32_MAX - more) {
        errno = EFBIG;
        return false;
    }
    size_t needed = bytes->count + more;
    if (needed <= bytes->capacity) return true;
    size_t capacity = bytes->capacity ? bytes->capacity : 1 << 16;
    while (capacity < needed) capacity *= 2;
    uint8_t *start = realloc(bytes->start, capacity);
    if (!start) return false;
    bytes->start = start;
    bytes->capacity = capacity;
    return true;
}

/* The room was reserved. */
static void put(struct bytes *bytes, const void *from, size_t count) {
    if (count) memcpy(bytes->start + bytes->count, from, count);
    bytes->count += count;
}

static void put2(struct bytes *bytes, unsigned value) {
    uint8_t raw[2] = {value & 0xFF, value >> 8 & 0xFF};
    put(bytes, raw, sizeof raw);
}

static void put4(struct bytes *bytes, uint32_t value) {
    put2(bytes, value & 0xFFFF);
    put2(bytes, value >> 16);
}

static void discard(struct archive *archive) {
    if (archive->compressor) libdeflate_free_compressor(archive->compressor);
    free(archive->packed.start);
    free(archive->directory.start);
    free(archive->part.start);
    free(archive->name);
    free(archive);
}

void *zipOpen(const char *path, int append) {
    struct archive *archive = append ? NULL : calloc(1, sizeof *archive);
    if (!archive) return NULL;
    archive->compressor = libdeflate_alloc_compressor(LEVEL);
    archive->descriptor = archive->compressor ? open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666) : -1;
    if (archive->descriptor < 0) {
        discard(archive);
        return NULL;
    }
    return archive;
}

/* Of all that minizip can be told of a part, libxlsxwriter tells its name: dates, comments and the rest are the same. */
int zipOpenNewFileInZip4_64(
    void *file, const char *name, const void *info, const void *local_extra, unsigned local_count,
    const void *global_extra, unsigned global_count, const char *comment, int method, int level, int raw,
    int window_bits, int memory_level, int strategy, const char *password, unsigned long password_sum,
    unsigned long made_by, unsigned long flags, int is_zip64) {
    struct archive *archive = file;
    if (!archive || archive->name || !name || strlen(name) > UINT16_MAX || raw || password) return PACKER_WRONG_CALL;
    archive->part.count = 0;
    archive->name = strdup(name);
    return archive->name ? PACKER_OK : PACKER_ERRNO;
}

int zipWriteInFileInZip(void *file, const void *bytes, unsigned count) {
    struct archive *archive = file;
    if (!archive || !archive->name) return PACKER_WRONG_CALL;
    if (!reserve(&archive->part, count)) return PACKER_ERRNO;
    put(&archive->part, bytes, count);
    return PACKER_OK;
}

/* What both headers of a part say. */
static void put_description(struct bytes *to, uint32_t sum, size_t packed, size_t count, size_t name_length) {
    put2(to, 20);          /* deflate needs version 2.0 */
    put2(to, 0);           /* no flags */
    put2(to, 8);           /* deflated */
    put2(to, 0);           /* midnight */
    put2(to, 1 << 5 | 1);  /* 1 January 1980, the first day that there is */
    put4(to, sum);
    put4(to, (uint32_t)packed);
    put4(to, (uint32_t)count);
    put2(to, (unsigned)name_length);
    put2(to, 0);  /* nothing extra */
}

int zipCloseFileInZip(void *file) {
    struct archive *archive = file;
    if (!archive || !archive->name) return PACKER_WRONG_CALL;
    struct bytes *part = &archive->part, *packed = &archive->packed, *directory = &archive->directory;
    size_t name_length = strlen(archive->name);
    size_t bound = libdeflate_deflate_compress_bound(archive->compressor, part->count);
    if (archive->entries == UINT16_MAX || !reserve(packed, LOCAL_HEADER + name_length + bound) ||
        !reserve(directory, CENTRAL_HEADER + name_length))
        return PACKER_ERRNO;
    size_t offset = packed->count;
    uint8_t *body = packed->start + offset + LOCAL_HEADER + name_length;
    size_t count = libdeflate_deflate_compress(archive->compressor, part->start, part->count, body, bound);
    if (!count) return PACKER_FAILED;
    uint32_t sum = libdeflate_crc32(0, part->start, part->count);

    put4(packed, 0x04034B50);
    put_description(packed, sum, count, part->count, name_length);
    put(packed, archive->name, name_length);
    packed->count += count;

    put4(directory, 0x02014B50);
    put2(directory, 20); /* made by version 2.0, for MS-DOS */
    put_description(directory, sum, count, part->count, name_length);
    put2(directory, 0); /* no comment */
    put2(directory, 0); /* the first disk */
    put2(directory, 0); /* binary */
    put4(directory, 0); /* no attributes */
    put4(directory, (uint32_t)offset);
    put(directory, archive->name, name_length);

    archive->entries++;
    free(archive->name);
    archive->name = NULL;
    return PACKER_OK;
}

static bool write_all(int descriptor, const struct bytes *bytes) {
    size_t done = 0;
    while (done < bytes->count) {
        ssize_t count = write(descriptor, bytes->start + done, bytes->count - done);
        if (count < 0 && errno != EINTR) return false;
        if (count > 0) done += (size_t)count;
    }
    return true;
}

int zipClose(void *file, const char *comment) {
    struct archive *archive = file;
    if (!archive) return PACKER_WRONG_CALL;
    struct bytes *packed = &archive->packed, *directory = &archive->directory;
    size_t offset = packed->count;
    bool is_written = !archive->name && reserve(packed, directory->count + END_RECORD);
    if (is_written) {
        put(packed, directory->start, directory->count);
        put4(packed, 0x06054B50);
        put2(packed, 0); /* this disk */
        put2(packed, 0); /* the directory's disk */
        put2(packed, archive->entries);
        put2(packed, archive->entries);
        put4(packed, (uint32_t)directory->count);
        put4(packed, (uint32_t)offset);
        put2(packed, 0); /* no comment */
        is_written = write_all(archive->descriptor, packed);
    }
    int failure = is_written ? 0 : errno;
    if (close(archive->descriptor) != 0 && is_written) {
        is_written = false;
        failure = errno;
    }
    discard(archive);
    errno = failure;
    if (!is_written) return PACKER_ERRNO;
    atomic_fetch_add(&packed_count, 1);
    return PACKER_OK;
}
