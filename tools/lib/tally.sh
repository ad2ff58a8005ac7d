# Sourced by tools/test: runs things, counts what passed and what failed, keeps their output.
logs=build/test-logs
rm -rf "$logs"
mkdir -p "$logs"
passed=0
failed=0
failures=()

heading() { printf '\n== %s [%d:%02d]\n' "$1" $((SECONDS / 60)) $((SECONDS % 60)); }

fail() {  # NAME LOG: one failure, with the end of its output
  failed=$((failed + 1))
  failures+=("$1")
  printf 'FAILED  %s\n' "$1"
  tail -n 60 "$2" | sed 's/^/    /'
}

# later TEST...: one of the tests below, beside others, as many at once as there are cores. `gather`
# waits for them, prints what they printed in the order they were named, and counts.
pending=()
later() {
  local job=$logs/later-${#pending[@]}
  while [ "$(jobs -rp | wc -l)" -ge "$(nproc)" ]; do wait -n; done
  (
    passed=0 failed=0 failures=()
    "$@"
    printf '%s\n' "$passed" "$failed" "${failures[@]}" >"$job.counts"
  ) >"$job.out" 2>&1 &
  pending+=("$job")
}

gather() {
  local job counts
  wait
  for job in "${pending[@]}"; do
    cat "$job.out"
    mapfile -t counts <"$job.counts"
    passed=$((passed + counts[0]))
    failed=$((failed + counts[1]))
    failures+=("${counts[@]:2}")
  done
  pending=()
}

# check NAME COMMAND...: one test, passed if the command exits 0.
check() {
  local name=$1 log=$logs/${1// /-}.log
  shift
  if "$@" >"$log" 2>&1; then
    passed=$((passed + 1))
    printf 'passed  %s\n' "$name"
  else
    fail "$name" "$log"
    return 1
  fi
}

# doctest_program PRESET PROGRAM: its test cases, from its own summary. A program without a summary
# crashed; one that ran no test case is broken, for doctest exits 0 where a filter matches nothing.
doctest_program() {
  local name="$1 $(basename "$2")" log rc line
  log=$logs/${name// /-}.log
  "$2" --no-colors >"$log" 2>&1
  rc=$?
  line=$(grep -a '^\[doctest\] test cases:' "$log" | tail -n 1)
  if [[ ! $line =~ :\ *([0-9]+)\ *\|\ *([0-9]+)\ passed\ *\|\ *([0-9]+)\ failed ]]; then
    fail "$name: ended with exit code $rc and no summary" "$log"
  elif [ "${BASH_REMATCH[1]}" -eq 0 ]; then
    fail "$name: ran no test" "$log"
  else
    count "$name" "${BASH_REMATCH[2]}" "${BASH_REMATCH[3]}" "$rc" "$log"
  fi
}

# script NAME COMMAND...: a script that prints "ok NAME" or "not ok NAME" a check.
script() {
  local name=$1 log=$logs/$1.log rc good bad
  shift
  "$@" >"$log" 2>&1
  rc=$?
  good=$(grep -ac '^ok ' "$log")
  bad=$(grep -ac '^not ok ' "$log")
  if [ $((good + bad)) -eq 0 ]; then
    fail "$name: ended with exit code $rc and no check" "$log"
  else
    grep -a '# skipped' "$log"
    count "$name" "$good" "$bad" "$rc" "$log"
  fi
}

count() {  # NAME PASSED FAILED EXIT_CODE LOG
  passed=$((passed + $2))
  if [ "$3" -gt 0 ]; then
    fail "$1: $3 failed, $2 passed" "$5"
    failed=$((failed + $3 - 1))
  elif [ "$4" -ne 0 ]; then
    fail "$1: exit code $4 after $2 passed" "$5"
  else
    printf 'passed  %s: %s\n' "$1" "$2"
  fi
}

# The sources, of a clone or of a copy without git.
sources() {
  git ls-files -z --cached --others --exclude-standard -- '*.cpp' '*.hpp' 2>/dev/null ||
    find src graph tools tests \( -name '*.cpp' -o -name '*.hpp' \) -print0
}

clang_format() {
  local count
  count=$(sources | tr -dc '\0' | wc -c)
  echo "$count files"
  [ "$count" -gt 0 ] && sources | xargs -0 clang-format-14 --dry-run --Werror
}

# Over the sources of the program alone, with clang's compile commands; the log holds the findings.
clang_tidy() {
  sources | grep -zE '^(src|graph|tools)/.*\.cpp$' |
    xargs -0 -P "$(nproc)" -n 1 clang-tidy-14 --quiet -p build/asan 2>&1 | sed '/warnings\? generated/d'
}

finish() {
  echo
  printf 'after %d min %02d s\n' $((SECONDS / 60)) $((SECONDS % 60))
  if [ "$failed" -gt 0 ]; then
    printf 'failed: %s\n' "${failures[@]}"
  fi
  echo "$passed passed, $failed failed"
  [ "$failed" -eq 0 ]
}
