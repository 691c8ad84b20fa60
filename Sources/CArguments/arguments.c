#include "arguments.h"

#include <stddef.h>
#include <stdlib.h>

static int count = 0;
static char **words = NULL;

// Only these pass the words to what runs before `main`.
#if defined(__GLIBC__) || defined(__APPLE__)
__attribute__((constructor)) static void keep(int argc, char **argv) {
    count = argc;
    words = argv;
}
#endif

int carguments_count(void) { return count; }

const char *carguments_word(int index) { return words[index]; }
