#!/usr/bin/env bash
# The workbook of a whole country, 3,667 units × 60 columns, through the code that sends every list of the product, in a heap
# of 512 MB: milliseconds of the first and of later calls, and the peak of the heap.
#   bench/national.sh [units [columns [calls]]]      needs the built jar (./mvnw package -DskipTests) and a JDK
set -euo pipefail
cd "$(dirname "$0")/.."
units=${1:-3667} columns=${2:-60} calls=${3:-5} heap=${HEAP:-512m}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
fail() { echo "bench/national.sh: $1" >&2; exit 1; }
command -v "${java}c" > /dev/null || fail "a JDK is needed: ${java}c is not there"
jar=$(ls target/thi-dua-*.jar 2>/dev/null | head -1)
[ -n "$jar" ] || fail "the built jar is needed: ./mvnw package -DskipTests"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$java" -Djarmode=tools -jar "$jar" extract --destination "$work/product" > /dev/null
path="$work/classes:$work/product/$(basename "$jar"):$work/product/lib/*"
"${java}c" -encoding UTF-8 -cp "$path" -d "$work/classes" bench/National.java
echo "$units units × $columns columns, heap $heap, load $(cut -d' ' -f1 /proc/loadavg)"
"$java" "-Xmx$heap" -cp "$path" vn.thidua.platform.National "$units" "$columns" "$calls" "$work"
