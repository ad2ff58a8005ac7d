#include "base/large_pages.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace diplograph {

#ifdef __GLIBC__
void use_large_pages() {
  constexpr int megabyte = 1 << 20;
  constexpr int room = 64 * megabyte;
  constexpr std::uintptr_t page = 1U << 21U;
  mallopt(M_MMAP_THRESHOLD, 4 * megabyte);
  mallopt(M_TRIM_THRESHOLD, 2 * room);
  auto* const start = static_cast<char*>(sbrk(0));
  mallopt(M_TOP_PAD, room);
  void* volatile const block = std::malloc(page);  // the heap grows by it, and by the room
  mallopt(M_TOP_PAD, megabyte);
  auto* const end = static_cast<char*>(sbrk(0));
  std::free(block);
  // Pages begin at places of their own size.
  auto* const first = start + (page - reinterpret_cast<std::uintptr_t>(start) % page);
  if (first < end) madvise(first, static_cast<std::size_t>(end - first), MADV_HUGEPAGE);
}
#else
void use_large_pages() {}
#endif

}  // namespace diplograph
