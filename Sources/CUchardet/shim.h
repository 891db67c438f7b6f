#ifndef ANALECTA_CUCHARDET_SHIM_H
#define ANALECTA_CUCHARDET_SHIM_H

#include <uchardet/uchardet.h>

#endif
