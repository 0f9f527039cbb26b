#!/bin/sh
# pkg_config.sh COMPILER LIBDIR PROGRAM: compiles main.cpp with nothing but what pkg-config says, and runs it.
set -eu
here=$(dirname "$0")
export PKG_CONFIG_PATH="$2/pkgconfig"
# shellcheck disable=SC2046  # the flags are words
"$1" -std=c++20 "$here/main.cpp" -o "$3" $(pkg-config --cflags --libs polku)
LD_LIBRARY_PATH="$2" "$3"
