// Memory in large pages: tables of many megabytes are looked up all over, and a processor keeps the
// places of few pages in mind. There are fewer faults, too.
#pragma once

namespace diplograph {

// Asks that the next 64 MiB of the heap be of large pages, and that blocks of less than 4 MiB stay
// in the heap when they are freed. To be called once, before anything large is made. Where the
// system has no such pages, no such room, or another allocator, nothing else changes.
void use_large_pages();

}  // namespace diplograph
