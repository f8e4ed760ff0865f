#!/usr/bin/env bash
# Opening the grid of all sheets and saving one of its cells, beside the same work done by pgbench and beside a page of this
# program that shows next to nothing. All in turn, several rounds, on this machine; medians and ratios are printed.
#   bench/scores.sh [clusters [seconds [rounds]]]
# Needs the built jar (./mvnw package -DskipTests), psql, pgbench, curl. A province has 340 clusters.
set -euo pipefail
cd "$(dirname "$0")/.."
clusters=${1:-340} seconds=${2:-10} rounds=${3:-3} people=4
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
read -ra product <<< "${PRODUCT:-$java -Xmx512m -jar $(ls target/thi-dua-*.jar 2>/dev/null | head -1)}"
work=$(mktemp -d)
cleanup() { [ -z "${pid:-}" ] || { kill "$pid"; wait "$pid" 2>/dev/null || true; }; rm -rf "$work"; }
trap cleanup EXIT

while port=$((20000 + RANDOM % 12000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
site=http://localhost:$port
THIDUA_DATABASE_HOME=$work/postgres SERVER_PORT=$port "${product[@]}" > "$work/log" 2>&1 &
pid=$!
until grep -q 'process running for' "$work/log"; do kill -0 $pid; sleep 0.5; done

home=$work/postgres
export PGHOST=127.0.0.1 PGPORT PGUSER=thidua PGDATABASE=thidua PGPASSWORD
PGPORT=$(cat "$home/port") PGPASSWORD=$(cat "$home/owner.password")
echo "making $clusters clusters of 15 members, 60 criteria, 4 stages …" >&2
until [ "$(psql -Atc "select count(*) from account where username = 'canbo'")" = 1 ]; do sleep 1; done
year=$(psql -q -v clusters="$clusters" -v members=15 -v criteria=60 -f bench/scores.sql | tail -1)

# signed in as the organiser's staff
jar=$work/cookies
token() { curl -s -b "$jar" -c "$jar" "$site$1" | sed -n 's/.*X-XSRF-TOKEN&quot;:&quot;\([^&]*\)&quot;.*/\1/p' | head -1; }
form=$(curl -s -c "$jar" "$site/dang-nhap" | sed -n 's/.*name="_csrf"[^>]*value="\([^"]*\)".*/\1/p' | head -1)
curl -s -o /dev/null -b "$jar" -c "$jar" --data-urlencode "_csrf=$form" -d username=canbo -d password=thidua-2026-dungthu "$site/dang-nhap"
grid=/nam/$year/cham-diem
csrf=$(token "$grid")
cookie=$(awk 'NF >= 7 && !/^# / {printf "%s%s=%s", sep, $6, $7; sep="; "}' "$jar")

# what the page asks of the database, as the server heard it, becomes a script for pgbench
super() { PGUSER=postgres PGPASSWORD=$(cat "$home/superuser.password") psql -Atq "$@"; }
super -c "alter system set log_statement = 'all'" -c "alter system set log_destination='stderr'" -c "select pg_reload_conf()" > /dev/null
sleep 1
curl -s -o /dev/null -b "$jar" "$site$grid"
mark=$(wc -l < "$home/server.log")
curl -s -o /dev/null -b "$jar" "$site$grid"
sleep 1
tail -n +"$((mark + 1))" "$home/server.log" | python3 bench/heard.py > "$work/grid.sql"
super -c "alter system reset log_statement" -c "select pg_reload_conf()" > /dev/null
statements=$(grep -c ';$' "$work/grid.sql")

cat > "$work/save.sql" <<SQL
\set line random($(psql -Atc "select min(l.id) || ', ' || max(l.id) from score_line l join score_sheet s on s.id = l.sheet_id where s.cluster_year_id = $year"))
begin;
update score_entry set points = 10 - points, version = version + 1, entered_at = now() where line_id = :line and stage = 'STAFF';
insert into history_entry (at, account_id, account_name, subject_kind, subject_id, cluster_year_id, action_key, what, changes) values (now(), 1, 'Trần Thị Thu', 'SHEET', :line, $year, 'scoring.history.entered.STAFF', 'Hội LHPN xã đo', '[{"labelKey":"scoring.line","before":"1: 8,5","after":"1: 1,5"}]');
insert into history_entry (at, account_id, account_name, subject_kind, subject_id, cluster_year_id, action_key, what, changes) values (now(), 1, 'Trần Thị Thu', 'SHEET', :line, $year, 'scoring.history.entered.STAFF', 'Hội LHPN xã đo', '[]');
commit;
SQL

cells() {
  psql -AtF' ' -c "select s.membership_id, l.id, e.version from score_sheet s join score_line l on l.sheet_id = s.id
    join score_entry e on e.line_id = l.id and e.stage = 'STAFF' where s.cluster_year_id = $year order by l.id % 60, l.id" > "$work/cells"
}
plain() { pgbench -n -M prepared -c $people -j 2 -T "$1" -f "$work/$2" 2>/dev/null | sed -n 's/^tps = \([0-9.]*\).*/\1/p'; }
asked() { "$java" bench/Load.java "$site$1" "$cookie" "$csrf" $people "$2" ${3:-}; }
median() { sort -n | awk '{v[NR]=$1} END {print (NR % 2) ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'; }

echo "warming up …" >&2
asked "$grid" "$seconds" > /dev/null; asked /dang-nhap 3 > /dev/null; cells; asked "$grid" "$seconds" "$work/cells" > /dev/null
psql -qc 'checkpoint' 2>/dev/null || true
for round in $(seq "$rounds"); do
  echo "round $round of $rounds, load $(cut -d' ' -f1 /proc/loadavg)" >&2
  plain "$seconds" grid.sql >> "$work/grid.plain"
  asked "$grid" "$seconds" >> "$work/grid.page"
  asked "${EMPTY:-/dang-nhap}" "$seconds" >> "$work/empty.page"
  plain "$seconds" save.sql >> "$work/save.plain"
  cells
  asked "$grid" "$seconds" "$work/cells" >> "$work/save.page"
done
m() { median < "$work/$1"; }
row() { printf '%-58s %10s\n' "$1" "$2"; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN {printf "%.2f", a / b}'; }
echo "$clusters clusters, $people people at once, median of $rounds rounds, answers a second; load $(cut -d' ' -f1-3 /proc/loadavg)"
row "the grid's $statements statements by pgbench" "$(m grid.plain)"
row "the grid, 15 × 60, every cell to be entered" "$(m grid.page)"
row "a page without data" "$(m empty.page)"
row "UPDATE + 2 INSERT by pgbench, synchronous commit" "$(m save.plain)"
row "one cell saved, answered with its sums" "$(m save.page)"
row "grid / its statements" "$(ratio "$(m grid.page)" "$(m grid.plain)")"
row "grid / page without data" "$(ratio "$(m grid.page)" "$(m empty.page)")"
row "cell / UPDATE + 2 INSERT" "$(ratio "$(m save.page)" "$(m save.plain)")"
