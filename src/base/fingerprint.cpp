#include "base/fingerprint.hpp"

#include <elf.h>
#include <fcntl.h>
#include <link.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstring>

namespace diplograph {
namespace {

constexpr std::uint64_t kMultiplier = 0x9e3779b97f4a7c15U;
constexpr std::size_t kLanes = 4;  // that do not wait for each other

std::uint64_t mixed(std::uint64_t state, std::uint64_t word) {
  state = (state ^ word) * kMultiplier;
  return state ^ (state >> 29U);
}

std::uint64_t fingerprint(std::string_view bytes, std::uint64_t seed) {
  std::array<std::uint64_t, kLanes> lanes{seed, seed + 1, seed + 2, seed + 3};
  std::array<std::uint64_t, kLanes> words{};
  const auto size = bytes.size();
  while (bytes.size() >= sizeof words) {
    std::memcpy(words.data(), bytes.data(), sizeof words);
    for (std::size_t i = 0; i < kLanes; ++i) lanes[i] = mixed(lanes[i], words[i]);
    bytes.remove_prefix(sizeof words);
  }
  words = {};
  if (!bytes.empty()) std::memcpy(words.data(), bytes.data(), bytes.size());
  auto all = mixed(seed, size);
  for (std::size_t i = 0; i < kLanes; ++i) all = mixed(all, mixed(lanes[i], words[i]));
  return all;
}

// The linker's note in one loaded object: name, then description, each padded to four bytes.
std::string build_id_in(const char* note, std::size_t size) {
  const auto padded = [](std::size_t bytes) { return (bytes + 3) / 4 * 4; };
  while (size >= sizeof(ElfW(Nhdr))) {
    ElfW(Nhdr) head;
    std::memcpy(&head, note, sizeof head);
    const auto whole = sizeof head + padded(head.n_namesz) + padded(head.n_descsz);
    if (whole > size) return {};
    const char* description = note + sizeof head + padded(head.n_namesz);
    if (head.n_type == NT_GNU_BUILD_ID) return {description, head.n_descsz};
    note += whole;
    size -= whole;
  }
  return {};
}

// Called for the program first, and stops there.
int find_build_id(dl_phdr_info* object, std::size_t /*size*/, void* found) {
  for (ElfW(Half) i = 0; i < object->dlpi_phnum; ++i) {
    const auto& part = object->dlpi_phdr[i];
    if (part.p_type != PT_NOTE) continue;
    // An address that the loader gives as a number. NOLINTNEXTLINE(performance-no-int-to-ptr)
    const auto* note = reinterpret_cast<const char*>(object->dlpi_addr + part.p_vaddr);
    const auto id = build_id_in(note, part.p_memsz);
    if (!id.empty()) *static_cast<std::string*>(found) = id;
  }
  return 1;
}

}  // namespace

std::uint64_t fingerprint_of(const std::string& folder, const std::vector<std::string>& files) {
  std::uint64_t all = files.size();
  for (const auto& path : files) {
    all = fingerprint(std::string_view(path).substr(folder.size()), all);
    all = fingerprint(MappedFile(path).bytes(), all);
  }
  return all;
}

std::string build_id() {
  std::string found;
  dl_iterate_phdr(find_build_id, &found);
  return found;
}

MappedFile::MappedFile(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return;
  struct stat status {};
  if (fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode) && status.st_size > 0) {
    const auto size = static_cast<std::size_t>(status.st_size);
    void* start = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (start != MAP_FAILED) bytes_ = {static_cast<const char*>(start), size};
  }
  close(descriptor);
}

MappedFile::~MappedFile() {
  // The kernel's interface takes what it gave out as writable.
  if (!bytes_.empty()) munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace diplograph
