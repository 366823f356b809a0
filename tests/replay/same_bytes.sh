#!/usr/bin/env bash
# Same bytes: the digests of small_town_digest with another compiler, another build type, without
# fused multiply-add, and in another locale, against those of this build.
#   same_bytes.sh SOURCE_DIR BINARY_DIR PROGRAM
set -euo pipefail
source_dir=$1 binary_dir=$2 program=$3

built_by() {  # NAME COMPILER BUILD_TYPE
  local folder=$binary_dir/same_bytes/$1
  cmake -S "$source_dir" -B "$folder" -G Ninja -DCMAKE_CXX_COMPILER="$2" -DCMAKE_BUILD_TYPE="$3" \
    -DSIM_AUDIT="$4" >"$folder.log" 2>&1 &&
    cmake --build "$folder" --target small_town_digest >>"$folder.log" 2>&1 ||
    { tail -n 30 "$folder.log" >&2; exit 1; }
  "$folder/tests/small_town_digest"
}

compare() {  # WHAT DIGESTS
  if [ "$2" = "$expected" ]; then
    echo "same: $1"
  else
    printf 'DIFFERENT: %s\n%s\nexpected\n%s\n' "$1" "$2" "$expected" >&2
    failed=1
  fi
}

mkdir -p "$binary_dir/same_bytes"
failed=0
expected=$("$program")
compare "without fused multiply-add" \
  "$(GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4 "$program")"
compare "in the locale da_DK.UTF-8" "$(LC_ALL=da_DK.UTF-8 "$program")"
compare "g++, debug build with audits" "$(built_by debug g++ Debug ON)"
compare "clang++-19, optimised" "$(built_by clang clang++-19 Release OFF)"
exit "$failed"
