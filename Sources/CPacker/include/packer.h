#ifndef SCORECARD_PACKER_H
#define SCORECARD_PACKER_H

/// How many workbooks this library has packed: none, where libxlsxwriter does not find it and packs them itself.
unsigned long packer_packed(void);

#endif
