# -DPOLKU_SANITIZE=address,undefined (or thread): the whole build, because half a sanitized program gives false reports.
if(POLKU_SANITIZE)
  add_compile_options(-fsanitize=${POLKU_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${POLKU_SANITIZE})
endif()
