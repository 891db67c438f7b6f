#ifndef ANALECTA_CLIBARCHIVE_SHIM_H
#define ANALECTA_CLIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
