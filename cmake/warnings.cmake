# Warnings for our own targets; more flags may follow the name. They are errors only where asked for and only in
# Debug: g++ 12 gives false -Wstringop-overflow and -Wrestrict at -O2 and above.
function(polku_warnings target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wformat=2 ${ARGN})
  if(POLKU_WERROR)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Debug>:-Werror>)
    # g++ 12 takes an empty std::optional for an uninitialised one.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-error=maybe-uninitialized>)
  endif()
endfunction()
