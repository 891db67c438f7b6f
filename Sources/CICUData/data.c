// Foundation, which the libraries for YAML, arguments and SQLite bring along, carries 34 MB of data on languages and time
// zones in a program that is linked statically. Nothing here asks for them: this takes their place, as ICU provides for
// (its `stubdata`). Without it, or where a newer Foundation gives the symbol another number, the program is only larger.
#include "CICUData.h"

// The header of a table of contents of ICU's (`ToCP`), which holds nothing. `ucmndata.h` and `udata.h` have its form.
struct table {
  uint16_t header_size;
  uint8_t magic[2];
  struct {
    uint16_t size, reserved;
    uint8_t is_big_endian, charset_family, character_size, reserved_byte;
    uint8_t format[4], format_version[4], data_version[4];
  } info;
  uint8_t padding[8];
  uint32_t count, reserved;
  uint32_t entries[4];
};

// Hidden: a Foundation that is linked dynamically keeps its own.
#define EMPTY __attribute__((visibility("hidden"), aligned(16))) const struct table
#define TABLE \
  { 32, {0xDA, 0x27}, {20, 0, __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__, 0, 2, 0, "ToCP", {1}, {0}}, {0}, 0, 0, {0} }

EMPTY icudt74_dat = TABLE;
EMPTY icudt76_dat = TABLE;
EMPTY icudt77_dat = TABLE;
EMPTY icudt78_dat = TABLE;
