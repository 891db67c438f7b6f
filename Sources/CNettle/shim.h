#ifndef ANALECTA_CNETTLE_SHIM_H
#define ANALECTA_CNETTLE_SHIM_H

#include <nettle/sha2.h>

#endif
