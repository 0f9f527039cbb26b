# Installs the library to a folder of its own and builds a stranger's project on it, once by CMake and once by pkg-config.
set(prefix ${PROJECT_BINARY_DIR}/consumer/prefix)
set(consumer ${PROJECT_SOURCE_DIR}/tests/consumer)

add_test(NAME "consumer: install"
  COMMAND ${CMAKE_COMMAND} --install ${PROJECT_BINARY_DIR} --prefix ${prefix} --component sdk)
add_test(NAME "consumer: find_package"
  COMMAND ${CMAKE_CTEST_COMMAND} --build-and-test ${consumer} ${PROJECT_BINARY_DIR}/consumer/build
          --build-generator ${CMAKE_GENERATOR} --build-noclean
          --build-options -DCMAKE_PREFIX_PATH=${prefix} -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}
          --test-command ${PROJECT_BINARY_DIR}/consumer/build/consumer)
add_test(NAME "consumer: pkg-config"
  COMMAND sh ${consumer}/pkg_config.sh ${CMAKE_CXX_COMPILER} ${prefix}/${CMAKE_INSTALL_LIBDIR} ${PROJECT_BINARY_DIR}/consumer/plain)
set_tests_properties("consumer: install" PROPERTIES FIXTURES_SETUP installed_prefix)
set_tests_properties("consumer: find_package" "consumer: pkg-config" PROPERTIES FIXTURES_REQUIRED installed_prefix)
