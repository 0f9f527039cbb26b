# What a C++ user gets: headers, the library, the CMake package and a pkg-config file.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/polku)

install(TARGETS polku EXPORT polku-targets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT sdk
  LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT sdk
  RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT sdk
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT sdk)
install(EXPORT polku-targets NAMESPACE polku:: DESTINATION ${package_dir} COMPONENT sdk)
if(POLKU_COVERAGE)
  target_link_options(polku INTERFACE $<INSTALL_INTERFACE:--coverage>)
endif()
if(POLKU_SANITIZE)
  target_link_options(polku INTERFACE $<INSTALL_INTERFACE:-fsanitize=${POLKU_SANITIZE}>)
endif()
if(TARGET polku_boost_graph)
  install(TARGETS polku_boost_graph EXPORT polku-boost_graph-targets
    FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT sdk)
  install(EXPORT polku-boost_graph-targets NAMESPACE polku:: DESTINATION ${package_dir} COMPONENT sdk)
endif()

configure_package_config_file(cmake/polku-config.cmake.in polku-config.cmake INSTALL_DESTINATION ${package_dir})
# Before 1.0 a minor version may break, so it has to be the same one.
write_basic_package_version_file(polku-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/polku-config.cmake ${PROJECT_BINARY_DIR}/polku-config-version.cmake
  DESTINATION ${package_dir} COMPONENT sdk)

# pkg-config: the prefix follows from where the file lies, so that an installed tree may be moved.
set(pkgconfig_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH POLKU_PC_PREFIX /${pkgconfig_dir} /)
set(POLKU_PC_LIBS "-L\${libdir} -lpolku")
if(BUILD_SHARED_LIBS)
  set(POLKU_PC_PRIVATE "${CMAKE_THREAD_LIBS_INIT}")
else()
  string(APPEND POLKU_PC_LIBS " ${CMAKE_THREAD_LIBS_INIT}")
endif()
if(POLKU_COVERAGE)
  string(APPEND POLKU_PC_LIBS " --coverage")
endif()
if(POLKU_SANITIZE)
  string(APPEND POLKU_PC_LIBS " -fsanitize=${POLKU_SANITIZE}")
endif()
configure_file(cmake/polku.pc.in polku.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/polku.pc DESTINATION ${pkgconfig_dir} COMPONENT sdk)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT sdk)
