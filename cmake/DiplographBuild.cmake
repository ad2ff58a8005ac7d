# How everything is compiled: C++20, warnings as errors, sanitizers on request.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release or RelWithDebInfo" FORCE)
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")

option(DIPLOGRAPH_TESTS "Build the tests" ON)
option(DIPLOGRAPH_FUZZ "Build the fuzz targets against libFuzzer (clang) and not only as replay of their corpora" OFF)
option(DIPLOGRAPH_BENCH "Build what tools/benchmark runs" OFF)
set(DIPLOGRAPH_SANITIZE "" CACHE STRING "Sanitizers: address,undefined or thread")

add_library(diplograph_flags INTERFACE)
# clang counts sign conversions to -Wconversion, g++ does not: ICU's signed code points make them noise.
target_compile_options(diplograph_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                                  -Wnon-virtual-dtor -Werror)
# Compiled packs are known by the build that made them.
target_link_options(diplograph_flags INTERFACE -Wl,--build-id=sha1)
# g++ 12 warns of overlapping copies inside its own std::string (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(diplograph_flags INTERFACE -Wno-restrict)
else()
  target_compile_options(diplograph_flags INTERFACE -Wreserved-identifier)
endif()

# What a release has against what we have overlooked; tests are not optimised, which this needs.
add_library(diplograph_hardening INTERFACE)
target_compile_options(diplograph_hardening INTERFACE $<$<CONFIG:Release>:-fPIE;-fstack-protector-strong;-D_FORTIFY_SOURCE=2>)
target_link_options(diplograph_hardening INTERFACE $<$<CONFIG:Release>:-pie;-Wl,-z,relro,-z,now>)

if(DIPLOGRAPH_SANITIZE)
  target_compile_options(diplograph_flags INTERFACE -fsanitize=${DIPLOGRAPH_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(diplograph_flags INTERFACE -fsanitize=${DIPLOGRAPH_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    target_compile_options(diplograph_flags INTERFACE -fsanitize-ignorelist=${PROJECT_SOURCE_DIR}/tests/sanitizers.ignore)
  endif()
endif()
if(DIPLOGRAPH_FUZZ)
  target_compile_options(diplograph_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
