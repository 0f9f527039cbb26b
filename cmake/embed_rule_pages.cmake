# Writes OUTPUT, a C++ table of the pages named in PAGES (a list of files <CODE>.md). Run by rule_pages.cmake.
# A string literal may be 64 KiB; a page is a few.
set(table "")
foreach(page IN LISTS PAGES)
  get_filename_component(code "${page}" NAME_WE)
  file(READ "${page}" text)
  string(APPEND table "    {\"${code}\", R\"page(${text})page\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "// Made from docs/rules when the library is built. Do not edit.
#include \"report/rule_pages.hpp\"

namespace polku::detail {

std::span<const RulePage> rule_pages() noexcept {
    static constexpr RulePage pages[] = {
${table}    };
    return pages;
}

}  // namespace polku::detail
")
