// Counts what the program asks of the heap.
#include <atomic>
#include <cstdlib>
#include <new>

#include "bench/articles.hpp"

namespace {

std::atomic<std::size_t> count{0};

void* taken(std::size_t size) {
  count.fetch_add(1, std::memory_order_relaxed);
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}

}  // namespace

void* operator new(std::size_t size) { return taken(size); }
void* operator new[](std::size_t size) { return taken(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t /*size*/) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t /*size*/) noexcept { std::free(memory); }

std::size_t diplograph::bench::allocations() { return count.load(std::memory_order_relaxed); }
