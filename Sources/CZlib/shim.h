#include <zlib.h>

/* deflateInit2 is a macro, which Swift does not see. */
static inline int czlib_deflate_init(z_stream *stream) {
    return deflateInit2(stream, 9, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY);
}
