# -DPOLKU_COVERAGE=ON: counts executed lines of everything built. An installed static library then asks its
# users for the counting runtime too, through its exported link options.
if(POLKU_COVERAGE)
  # Not -fprofile-update=atomic: it makes hot loops four times slower, and what threads lose of a count matters to nobody.
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
