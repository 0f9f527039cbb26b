# Hardening of Release builds after the OpenSSF guide. Each flag is tried first, since g++ 12 and clang 14 know
# different ones. Not in sanitizer builds, where they hide what the sanitizer looks for.
include(CheckCXXCompilerFlag)
include(CheckLinkerFlag)

function(polku_hardening target)
  if(NOT POLKU_HARDENING OR POLKU_SANITIZE)
    return()
  endif()
  set(release $<CONFIG:Release,RelWithDebInfo,MinSizeRel>)
  target_compile_options(${target} PRIVATE $<${release}:-U_FORTIFY_SOURCE>)
  target_compile_definitions(${target} PRIVATE $<${release}:_FORTIFY_SOURCE=3> $<${release}:_GLIBCXX_ASSERTIONS>)
  set(CMAKE_REQUIRED_FLAGS -Wformat)  # -Werror=format-security means nothing without it
  foreach(flag IN ITEMS -Werror=format-security -fstack-clash-protection -fstack-protector-strong -fcf-protection=full
                        -ftrivial-auto-var-init=zero -Wtrampolines -Wbidi-chars=any)
    string(MAKE_C_IDENTIFIER "POLKU_HAS${flag}" known)
    check_cxx_compiler_flag(${flag} ${known})
    if(${known})
      target_compile_options(${target} PRIVATE $<${release}:${flag}>)
    endif()
  endforeach()
  foreach(flag IN ITEMS relro now noexecstack)
    check_linker_flag(CXX -Wl,-z,${flag} POLKU_HAS_Z_${flag})
    if(POLKU_HAS_Z_${flag})
      target_link_options(${target} PRIVATE $<${release}:-Wl,-z,${flag}>)
    endif()
  endforeach()
endfunction()
