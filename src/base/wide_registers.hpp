// Whether the processor has AVX2, which computes with eight numbers of 32 bits at once: functions
// marked NEWSIDX_WIDE may be called where it has. NEWSIDX_WIDE_REGISTERS is defined where the
// compiler knows them and the C library tells: asking the processor itself is dear in a virtual
// machine. Not by clang, which has no _Bool in C++, as that header wants.
#pragma once

#if defined(__x86_64__) && !defined(__clang__) && __has_include(<sys/platform/x86.h>)
#include <immintrin.h>
#include <sys/platform/x86.h>

#define NEWSIDX_WIDE_REGISTERS
#define NEWSIDX_WIDE __attribute__((target("avx2,popcnt")))

namespace newsidx {

inline bool has_wide_registers() { return CPU_FEATURE_ACTIVE(AVX2) && CPU_FEATURE_ACTIVE(POPCNT); }

}  // namespace newsidx
#endif
