# -DPOLKU_COVERAGE=ON: counts executed lines of everything built. An installed static library then asks its
# users for the counting runtime too, through its exported link options.
if(POLKU_COVERAGE)
  add_compile_options(--coverage -fprofile-update=atomic)
  add_link_options(--coverage)
endif()
