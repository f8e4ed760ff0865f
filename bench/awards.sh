#!/usr/bin/env bash
# The list of all nominations, whole, filtered, searched and at its last page, beside the very statements it sends, run by
# pgbench. In turn, several rounds, one person at a time, on this machine; milliseconds and ratios are printed.
#   bench/awards.sh [nominations [seconds [rounds]]]
# Needs the built jar (./mvnw package -DskipTests), JDK, Python, psql, pgbench, curl.
set -Eeuo pipefail
cd "$(dirname "$0")/.."
number=${1:-10000} seconds=${2:-5} rounds=${3:-5} warm=${WARM:-60}
work=$(mktemp -d) pid=
. bench/site.sh
needs "$java" "${java}c" python3 psql pgbench curl
trap 'stop_program; rm -rf "$work"' EXIT
trap 'echo "bench/awards.sh: stopped in line $LINENO: $BASH_COMMAND" >&2; tail -5 "$work/log" >&2 2>/dev/null || true' ERR
trap 'exit 1' INT TERM

start_program
echo "making $number nominations …" >&2
made=$(psql -qAt -v number="$number" -f bench/awards.sql | tail -1)
[ "${made:-0}" -ge "$number" ] || fail "the data could not be made: $made"
sign_in canbo
"${java}c" -d "$work" bench/Load.java

names=(whole stage search last)
declare -A pages=([whole]="/khen-thuong" [stage]="/khen-thuong?buoc=EXAMINED&nam=2015" [search]="/khen-thuong?q=hanh%207"
  [last]="/khen-thuong?trang=$((number / 50))")
for name in "${names[@]}"; do
  statements_of "${pages[$name]}" > "$work/$name.sql"
  grep -q '^select\|^with' "$work/$name.sql" || fail "the server's log holds no statements of ${pages[$name]}"
done
plain() { pgbench -n -M prepared -c 1 -T "$seconds" -f "$work/$1.sql" 2>"$work/pgbench.log" | sed -n 's/^latency average = \([0-9.]*\) ms/\1/p'; }
asked() { "$java" -XX:TieredStopAtLevel=1 -cp "$work" Load "$site$1" "$cookie" "-" 1 "$2" | awk '{printf "%.1f\n", 1000 / $1}'; }

echo "warming up …" >&2
for name in "${names[@]}"; do asked "${pages[$name]}" "$((warm / 4))" > /dev/null; done
for round in $(seq "$rounds"); do
  echo "round $round of $rounds, load $(cut -d' ' -f1 /proc/loadavg)" >&2
  for name in "${names[@]}"; do
    plain "$name" >> "$work/$name.plain"
    asked "${pages[$name]}" "$seconds" >> "$work/$name.page"
  done
done
echo "$made nominations, one person, median of $rounds rounds, milliseconds; load $(cut -d' ' -f1-3 /proc/loadavg)"
printf '%-40s %12s %8s %8s %8s\n' page statements SQL page ratio
for name in "${names[@]}"; do
  sql=$(median < "$work/$name.plain") page=$(median < "$work/$name.page")
  printf '%-40s %12s %8s %8s %8s\n' "${pages[$name]}" "$(grep -c ';$' "$work/$name.sql")" "$sql" "$page" \
    "$(awk -v a="$page" -v b="$sql" 'BEGIN {printf "%.2f", a / b}')"
done
