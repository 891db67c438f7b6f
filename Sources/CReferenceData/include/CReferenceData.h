#ifndef ANALECTA_CREFERENCEDATA_H
#define ANALECTA_CREFERENCEDATA_H

// SHA-256 of the files; `make reference-data` writes these lines.
#define ANALECTA_JOURNALS_SHA256 "002b4b8dcee4a4f98332d6c2f353c7ba08021bce63d0298ac02ef4e14b7a7b8c"
#define ANALECTA_MODEL_SHA256 "7f1514d65f110d315edcb9e285cbe09fd4fdf2bbe13da321fddf24d73f00a49f"

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
