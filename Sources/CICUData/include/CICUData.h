// Nothing to call: what is linked is all there is.
#include <stdint.h>
