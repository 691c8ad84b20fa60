// The words of the command line, where the system hands them to more than `main`.
//
// Swift reads them from /proc on Linux, and has none where that is not mounted, as in a bare chroot.

#ifndef DAYLIGHT_ARGUMENTS_H
#define DAYLIGHT_ARGUMENTS_H

/// How many there are, the program's own name included; 0 where they are not known.
int carguments_count(void);

/// One of them.
const char *carguments_word(int index);

#endif
