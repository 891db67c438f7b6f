#ifndef ANALECTA_CREFERENCEDATA_H
#define ANALECTA_CREFERENCEDATA_H

// SHA-256 of the files; `make reference-data` writes these lines.
#define ANALECTA_JOURNALS_SHA256 "21c2e354bde6976193dbcef7d2ec3703282ead3aaaa7fa5378f8b40fe56b2f75"
#define ANALECTA_MODEL_SHA256 "b659744494ef93bbd9b4e2a13287e84b070270ecdff97e088921051e6290b1ca"

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
