#ifndef ANALECTA_CREFERENCEDATA_H
#define ANALECTA_CREFERENCEDATA_H

// SHA-256 of the files; `make reference-data` writes these lines.
#define ANALECTA_JOURNALS_SHA256 "3433a0a324866229e7108f721b2adacdd70d5798a48af784e0185361d56b9ae4"
#define ANALECTA_MODEL_SHA256 "31973f498afd6973f2783993fdadb6969b29cdfc9d2fe9802521b0c1e79ddb61"

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
