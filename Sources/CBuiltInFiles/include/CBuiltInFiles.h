#pragma once
#include <stddef.h>

/// A file that the program carries in itself.
typedef struct {
    /// Below the repository's folder: `templates/home.mustache`.
    const char *path;
    const unsigned char *bytes;
    size_t count;
} sitegen_built_in_file;

/// How many there are.
size_t sitegen_built_in_file_count(void);

/// One of them, sorted by path.
sitegen_built_in_file sitegen_built_in_file_at(size_t index);
