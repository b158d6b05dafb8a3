# How the libraries of others come into the program. Loading one costs a process more than a search for a rare word
# does, so the program is to ask the loader for nothing but Xapian and what Xapian itself needs: a library that has an
# archive is linked from it, and what has none and only `add` needs is loaded at its first call (src/base/late.hpp).
option(NEWSIDX_FEW_LIBRARIES "Link archives, and load late what only add needs; OFF: all shared, as packagers like it" ON)

# linked_from(NAME "TARGET..." ARCHIVE...): a target NAME with the headers of the imported TARGETs and their code from the
# archives named (zstd: libzstd.a): all that the targets are made of and need, in the linker's order. Where one of them
# isn't there, NAME is the TARGETs.
function(linked_from name targets)
  add_library(${name} INTERFACE)
  foreach(target ${targets})
    get_target_property(folders ${target} INTERFACE_INCLUDE_DIRECTORIES)
    if(folders)
      target_include_directories(${name} SYSTEM INTERFACE ${folders})
    endif()
  endforeach()
  foreach(archive ${ARGN})
    find_library(NEWSIDX_ARCHIVE_${archive} lib${archive}.a)
    mark_as_advanced(NEWSIDX_ARCHIVE_${archive})
    if(NOT NEWSIDX_FEW_LIBRARIES OR NOT NEWSIDX_ARCHIVE_${archive})
      message(STATUS "${name}: linked shared, without lib${archive}.a")
      target_link_libraries(${name} INTERFACE ${targets})
      return()
    endif()
    list(APPEND archives ${NEWSIDX_ARCHIVE_${archive}})
  endforeach()
  target_link_libraries(${name} INTERFACE ${archives})
endfunction()

# The name by which a program asks for the shared library: libmd4c.so.0.
function(find_soname variable library)
  find_library(NEWSIDX_SHARED_${library} ${library} REQUIRED)
  mark_as_advanced(NEWSIDX_SHARED_${library})
  execute_process(COMMAND ${CMAKE_OBJDUMP} -p ${NEWSIDX_SHARED_${library}} OUTPUT_VARIABLE headers COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCH "SONAME +([^\n ]+)" found "${headers}")
  if(NOT found)
    message(FATAL_ERROR "${NEWSIDX_SHARED_${library}} doesn't say its name; configure with -DNEWSIDX_FEW_LIBRARIES=OFF")
  endif()
  set(${variable} ${CMAKE_MATCH_1} PARENT_SCOPE)
endfunction()
