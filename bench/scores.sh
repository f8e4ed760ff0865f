#!/usr/bin/env bash
# Opening the grid of all sheets, saving one of its cells and publishing a result, beside the same work done by pgbench and
# beside a page of this program that shows next to nothing. All in turn, several rounds, on this machine; medians and ratios
# are printed.
#   bench/scores.sh [clusters [seconds [rounds]]]
# Needs the built jar (./mvnw package -DskipTests), JDK, Python, psql, pgbench, curl. A province has 340 clusters.
set -Eeuo pipefail
cd "$(dirname "$0")/.."
clusters=${1:-340} seconds=${2:-10} rounds=${3:-3} people=4 warm=${WARM:-120}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
fail() { echo "bench/scores.sh: $*" >&2; exit 1; }
for tool in "$java" "${java}c" python3 psql pgbench curl; do command -v "$tool" > /dev/null || fail "$tool is missing"; done
jar=$(ls -t target/thi-dua-*.jar 2>/dev/null | head -1) || true
[ -n "${PRODUCT:-}" ] || [ -n "$jar" ] || fail "no jar in target: ./mvnw package -DskipTests"
read -ra product <<< "${PRODUCT:-$java -Xmx512m -jar $jar}"

work=$(mktemp -d) pid=
cleanup() {
  [ -z "$pid" ] || { kill "$pid" 2>/dev/null && timeout 60 tail --pid="$pid" -f /dev/null || kill -9 "$pid" 2>/dev/null || true; }
  rm -rf "$work"
}
trap cleanup EXIT
trap 'echo "bench/scores.sh: stopped in line $LINENO: $BASH_COMMAND" >&2; tail -5 "$work/log" >&2 2>/dev/null || true' ERR
trap 'exit 1' INT TERM

# the program on a port and with a database of its own
while port=$((20000 + RANDOM % 12000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
site=http://localhost:$port home=$work/postgres
THIDUA_DATABASE_HOME=$home SERVER_PORT=$port "${product[@]}" > "$work/log" 2>&1 &
pid=$!
export PGHOST=127.0.0.1 PGPORT PGUSER=thidua PGDATABASE=thidua PGPASSWORD
people_known() { [ "$(psql -Atc "select count(*) from account where username = 'canbo'" 2>/dev/null)" = 1 ]; }
for ((second = 0; ; second++)); do
  kill -0 "$pid" 2>/dev/null || { tail -20 "$work/log" >&2; fail "the program did not start"; }
  [ "$second" -lt 300 ] || fail "the program was not ready after five minutes"
  if grep -aqs 'process running for' "$work/log"; then
    PGPORT=$(cat "$home/port") PGPASSWORD=$(cat "$home/owner.password")
    people_known && break
  fi
  sleep 1
done

echo "making $clusters clusters of 15 members, 60 criteria, 4 stages …" >&2
made=$(psql -q -v clusters="$clusters" -v members=15 -v criteria=60 -f bench/scores.sql)
read -r year published <<< "$(tail -1 <<< "$made")"
[[ ${published:-} =~ ^[0-9]+$ ]] || fail "the data could not be made: $made"

# signed in as the organiser's staff
jar=$work/cookies
open() { curl -sf -b "$jar" -c "$jar" "$site$1" || fail "$1 cannot be opened"; }
hidden() { sed -n "s/.*name=\"$1\"[^>]*value=\"\([^\"]*\)\".*/\1/p" | head -1; }
form=$(open /dang-nhap | hidden _csrf)
curl -sf -o /dev/null -b "$jar" -c "$jar" --data-urlencode "_csrf=$form" -d username=canbo -d password=thidua-2026-dungthu "$site/dang-nhap"
grid=/nam/$year/cham-diem
open "$grid" > "$work/grid.html"
csrf=$(sed -n 's/.*X-XSRF-TOKEN&quot;:&quot;\([^&]*\)&quot;.*/\1/p' "$work/grid.html" | head -1)
[ "$(grep -o 'id="o-' "$work/grid.html" | wc -l)" = 900 ] || fail "the grid does not offer its 900 cells"
cookie=$(awk 'NF >= 7 && !/^# / {printf "%s%s=%s", sep, $6, $7; sep="; "}' "$jar")

# what the page asks of the database, as the server heard it, becomes a script for pgbench
super() { PGUSER=postgres PGPASSWORD=$(cat "$home/superuser.password") psql -Atq "$@" > /dev/null; }
super -c "alter system set log_statement = 'all'" -c "select pg_reload_conf()"
sleep 2
mark=$(wc -l < "$home/server.log")
open "$grid" > /dev/null
sleep 2
tail -n +"$((mark + 1))" "$home/server.log" | python3 bench/heard.py > "$work/grid.sql"
super -c "alter system reset log_statement" -c "select pg_reload_conf()"
statements=$(grep -c '^select' "$work/grid.sql") || fail "the server's log holds no statements"

lines=$(psql -Atc "select min(l.id) || ', ' || max(l.id) from score_line l join score_sheet s on s.id = l.sheet_id where s.cluster_year_id = $year")
cat > "$work/save.sql" <<SQL
\set line random($lines)
begin;
update score_entry set points = 13 - points, version = version + 1, entered_at = now() where line_id = :line and stage = 'STAFF';
insert into history_entry (at, account_id, account_name, subject_kind, subject_id, cluster_year_id, action_key, what, changes) values (now(), 1, 'Trần Thị Thu', 'SHEET', :line, $year, 'scoring.history.entered.STAFF', 'Hội LHPN xã đo', '[{"labelKey":"scoring.line","before":"1: 8,5","after":"1: 1,5"}]');
insert into history_entry (at, account_id, account_name, subject_kind, subject_id, cluster_year_id, action_key, what, changes) values (now(), 1, 'Trần Thị Thu', 'SHEET', :line, $year, 'scoring.history.entered.STAFF', 'Hội LHPN xã đo', '[]');
commit;
SQL

cells() {
  psql -AtF' ' -c "select s.membership_id, l.id, e.version from score_sheet s join score_line l on l.sheet_id = s.id
    join score_entry e on e.line_id = l.id and e.stage = 'STAFF' where s.cluster_year_id = $year order by l.id % 60, l.id" > "$work/cells"
}
"${java}c" -d "$work" bench/Load.java
plain() { pgbench -n -M prepared -c $people -j 2 -T "$seconds" -f "$work/$1" 2>"$work/pgbench.log" | sed -n 's/^tps = \([0-9.]*\).*/\1/p' || { cat "$work/pgbench.log" >&2; fail "pgbench could not run $1"; }; }
asked() { "$java" -XX:TieredStopAtLevel=1 -cp "$work" Load "$site$1" "$cookie" "$csrf" $people "$2" ${3:-}; }
publish() { # milliseconds
  local page version answer
  page=$(open "/nam/$published/ket-qua/tam")
  version=$(hidden version <<< "$page")
  answer=$(curl -s -o "$work/answer" -w '%{http_code} %{time_total}' -b "$jar" -c "$jar" --data-urlencode "_csrf=$(hidden _csrf <<< "$page")" \
    -d version="${version:-0}" --data-urlencode "objectionsUntil=31/12/2099" --data-urlencode "reason=Đo" "$site/nam/$published/ket-qua/tam")
  [[ $answer == 302* || $answer == 303* ]] || fail "publishing was answered $answer"
  awk '{print $2 * 1000}' <<< "$answer"
}
median() { sort -n | awk '{v[NR]=$1} END {print (NR % 2) ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'; }

echo "warming up …" >&2
asked "$grid" "$warm" > /dev/null
asked /dang-nhap 5 > /dev/null
cells; asked "$grid" "$((warm / 4))" "$work/cells" > /dev/null
for _ in 1 2 3; do publish > /dev/null; done
super -c checkpoint
for round in $(seq "$rounds"); do
  echo "round $round of $rounds, load $(cut -d' ' -f1 /proc/loadavg)" >&2
  plain grid.sql >> "$work/grid.plain"
  asked "$grid" "$seconds" >> "$work/grid.page"
  asked "${EMPTY:-/dang-nhap}" "$seconds" >> "$work/empty.page"
  plain save.sql >> "$work/save.plain"
  cells
  asked "$grid" "$seconds" "$work/cells" >> "$work/save.page"
  for _ in 1 2 3; do publish >> "$work/publish"; done
done
m() { median < "$work/$1"; }
row() { printf '%-58s %10s\n' "$1" "$2"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a / b}'; }
echo "$clusters clusters, $people people at once, median of $rounds rounds, answers a second; load $(cut -d' ' -f1-3 /proc/loadavg)"
row "the grid's $statements queries by pgbench" "$(m grid.plain)"
row "the grid, 15 × 60, every cell to be entered" "$(m grid.page)"
row "a page without data" "$(m empty.page)"
row "UPDATE + 2 INSERT by pgbench, synchronous commit" "$(m save.plain)"
row "one cell saved, answered with its sums" "$(m save.page)"
row "grid / its queries" "$(ratio "$(m grid.page)" "$(m grid.plain)")"
row "grid / page without data" "$(ratio "$(m grid.page)" "$(m empty.page)")"
row "cell / UPDATE + 2 INSERT" "$(ratio "$(m save.page)" "$(m save.plain)")"
row "publishing 15 × 60, milliseconds, one person" "$(m publish)"
