# Compiles the pages of docs/rules into the library, so that `explain` needs no files: not from an installed library,
# not from a wheel.
function(polku_embed_rule_pages target)
  file(GLOB pages CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/docs/rules/[A-Z][A-Z][A-Z][0-9][0-9][0-9].md)
  list(SORT pages)
  set(output ${PROJECT_BINARY_DIR}/generated/rule_pages.cpp)
  set(script ${PROJECT_SOURCE_DIR}/cmake/embed_rule_pages.cmake)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} "-DPAGES=${pages}" -DOUTPUT=${output} -P ${script}
    DEPENDS ${pages} ${script}
    COMMENT "Compiling the pages of docs/rules in"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()
