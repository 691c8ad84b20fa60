/* The plain functions of SHA-256 are kept by OpenSSL beside its newer interface. They need no memory of their own, no
   settings file of the machine and no lock, and a digest that is begun can be copied. */
#define OPENSSL_SUPPRESS_DEPRECATED
#include <openssl/sha.h>
