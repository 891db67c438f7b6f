// The journals and the model of References, as `make reference-data` writes them. Assembled from the files beside this
// one, so that they cost no time to compile and lie in the program as they are. The header tells of each new version:
// without a change in it a build system does not see that the files have changed.
#include "CReferenceData.h"

#ifdef __APPLE__
#define NAME(name) _##name
  .section __TEXT,__const
#else
#define NAME(name) name
  .section .rodata,"a",%progbits
#endif

  .globl NAME(analecta_journals)
  .globl NAME(analecta_journals_end)
  .balign 64
NAME(analecta_journals):
  .incbin "journals.bin"
NAME(analecta_journals_end):
  .byte 0

  .globl NAME(analecta_model)
  .globl NAME(analecta_model_end)
  .balign 64
NAME(analecta_model):
  .incbin "model.bin"
NAME(analecta_model_end):
  .byte 0

#if defined(__linux__) && defined(__ELF__)
  .section .note.GNU-stack,"",%progbits
#endif
