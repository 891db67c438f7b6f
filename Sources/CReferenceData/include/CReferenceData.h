#ifndef ANALECTA_CREFERENCEDATA_H
#define ANALECTA_CREFERENCEDATA_H

// SHA-256 of the files; `make reference-data` writes these lines.
#define ANALECTA_JOURNALS_SHA256 "b6a22558ae516aad228e5996b1422cd9c5acecfba27781b39b45d3076c01aaac"
#define ANALECTA_MODEL_SHA256 "7f610a9b7d3b3d92b4ad75d813c3ab977ca6dc875991c8d9c739b5f38af6ab41"

#ifndef __ASSEMBLER__
extern const unsigned char analecta_journals[];
extern const unsigned char analecta_journals_end[];
extern const unsigned char analecta_model[];
extern const unsigned char analecta_model_end[];

// Swift does not see arrays without a size.
static inline const unsigned char *analecta_journals_first(void) { return analecta_journals; }
static inline const unsigned char *analecta_journals_last(void) { return analecta_journals_end; }
static inline const unsigned char *analecta_model_first(void) { return analecta_model; }
static inline const unsigned char *analecta_model_last(void) { return analecta_model_end; }
#endif

#endif
