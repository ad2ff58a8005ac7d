# Every library from outside, each a target; README.md says what each is for.
find_package(Boost 1.74 REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n data)
find_package(ZLIB REQUIRED)
find_package(LibXml2 REQUIRED)
find_package(Threads REQUIRED)
find_package(SQLite3 3.35 REQUIRED)
find_package(RapidJSON REQUIRED)
find_package(CLI11 REQUIRED)
find_package(doctest REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(nettle REQUIRED IMPORTED_TARGET nettle)
add_library(zstd ALIAS PkgConfig::zstd)
add_library(nettle ALIAS PkgConfig::nettle)

# late_library(NAME SOURCE MODULE...): only the headers of pkg-config's MODULEs, and for SOURCE in graph/format the
# names DIPLOGRAPH_LIB... of the files that are loaded when something is drawn (graph/format/late_library.hpp).
function(late_library name source)
  pkg_check_modules(${name} REQUIRED ${ARGN})
  add_library(${name} INTERFACE)
  target_include_directories(${name} SYSTEM INTERFACE ${${name}_INCLUDE_DIRS})
  target_compile_options(${name} INTERFACE ${${name}_CFLAGS_OTHER})
  add_library(${name}_linked INTERFACE)  # for tests that read with it
  target_link_libraries(${name}_linked INTERFACE ${${name}_LINK_LIBRARIES})
  foreach(file ${${name}_LINK_LIBRARIES})
    execute_process(COMMAND ${CMAKE_OBJDUMP} -p ${file} OUTPUT_VARIABLE headers COMMAND_ERROR_IS_FATAL ANY)
    get_filename_component(library ${file} NAME_WE)
    string(TOUPPER ${library} library)
    if(headers MATCHES "SONAME +([^
]+)")
      set_property(SOURCE ${PROJECT_SOURCE_DIR}/graph/format/${source} APPEND
                   PROPERTY COMPILE_DEFINITIONS DIPLOGRAPH_${library}="${CMAKE_MATCH_1}")
    endif()
  endforeach()
endfunction()
late_library(graphviz graphviz.cpp libgvc libcgraph)
late_library(fontconfig fonts.cpp fontconfig)

add_library(rapidjson INTERFACE)
target_include_directories(rapidjson SYSTEM INTERFACE ${RAPIDJSON_INCLUDE_DIRS})
# Not RAPIDJSON_SSE2 nor _NEON: version 1.1 with them lets the control characters 0x1A to 0x1F pass, read and written.
