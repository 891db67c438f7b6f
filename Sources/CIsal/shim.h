#ifndef ANALECTA_CISAL_SHIM_H
#define ANALECTA_CISAL_SHIM_H

#include <isa-l/igzip_lib.h>

#endif
