#!/usr/bin/env bash
# A score annex of some 30 pages as PDF/A-2a and as DOCX by the product's own setters: milliseconds of the first call and of later ones,
# and what the heap holds while papers are set one after the other. With LibreOffice at hand, every file in a folder is opened too.
#   bench/papers.sh [lines [calls [papers]]]      needs the built jar (./mvnw package -DskipTests) and a JDK
#   bench/papers.sh open folder                   turns every .docx of the folder into a PDF by LibreOffice and tells which fail
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "${1:-}" = open ]; then
  command -v soffice > /dev/null || { echo "bench/papers.sh: soffice is needed" >&2; exit 1; }
  made=$(mktemp -d)
  soffice --headless --convert-to pdf --outdir "$made" "$2"/*.docx > /dev/null 2>&1
  for file in "$2"/*.docx; do
    [ -s "$made/$(basename "$file" .docx).pdf" ] || echo "not opened: $file"
  done
  echo "$(ls "$made" | wc -l) of $(ls "$2"/*.docx | wc -l) opened, in $made"
  exit
fi
lines=${1:-380} calls=${2:-10} papers=${3:-500}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
fail() { echo "bench/papers.sh: $1" >&2; exit 1; }
command -v "${java}c" > /dev/null || fail "a JDK is needed: ${java}c is not there"
jar=$(ls target/thi-dua-*.jar 2>/dev/null | head -1)
[ -n "$jar" ] || fail "the built jar is needed: ./mvnw package -DskipTests"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$java" -Djarmode=tools -jar "$jar" extract --destination "$work/product" > /dev/null
path="$work/classes:$work/product/$(basename "$jar"):$work/product/lib/*"
"${java}c" -encoding UTF-8 -cp "$path" -d "$work/classes" bench/Papers.java
echo "load $(cut -d' ' -f1 /proc/loadavg)"
"$java" -Xmx256m -cp "$path" vn.thidua.document.Papers "$lines" "$calls" "$papers" "$work"
