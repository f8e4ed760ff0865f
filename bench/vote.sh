#!/usr/bin/env bash
# Two hundred voters at the electronic box, sixteen at once, each tenth sending the same again: how long it takes, whether every
# answered vote is stored, and the rate beside the product's own casting statement and beside a plain UPDATE of one row with as
# many bytes, in turn, several rounds, on this machine.
#   bench/vote.sh [rounds [seconds]]
# Needs the built jar (./mvnw package -DskipTests), JDK, Python, psql and pgbench. Ends with 1 where a vote was lost.
set -Eeuo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-5} seconds=${2:-3} warm=${WARM:-60}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
fail() { echo "bench/vote.sh: $*" >&2; exit 1; }
for tool in "$java" "${java}c" "${java/%java/jar}" python3 psql pgbench; do command -v "$tool" > /dev/null || fail "$tool is missing"; done
jar=$(ls -t target/thi-dua-*.jar 2>/dev/null | head -1) || true
[ -n "$jar" ] || fail "no jar in target: ./mvnw package -DskipTests"
jar=$(realpath "$jar")

work=$(mktemp -d) pid=
cleanup() {
  [ -z "$pid" ] || { kill "$pid" 2>/dev/null && timeout 60 tail --pid="$pid" -f /dev/null || kill -9 "$pid" 2>/dev/null || true; }
  rm -rf "$work"
}
trap cleanup EXIT
trap 'echo "bench/vote.sh: stopped in line $LINENO: $BASH_COMMAND" >&2; tail -5 "$work/log" >&2 2>/dev/null || true' ERR
trap 'exit 1' INT TERM

# the program on a port and with a database of its own
while port=$((20000 + RANDOM % 12000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
site=http://localhost:$port home=$work/postgres
THIDUA_DATABASE_HOME=$home SERVER_PORT=$port "$java" -Xmx512m -jar "$jar" > "$work/log" 2>&1 &
pid=$!
export PGHOST=127.0.0.1 PGPORT PGUSER=thidua PGDATABASE=thidua PGPASSWORD SUPERPASSWORD
people_known() { [ "$(psql -Atc "select count(*) from account where username = 'canbo'" 2>/dev/null)" = 1 ]; }
for ((second = 0; ; second++)); do
  kill -0 "$pid" 2>/dev/null || { tail -20 "$work/log" >&2; fail "the program did not start"; }
  [ "$second" -lt 300 ] || fail "the program was not ready after five minutes"
  if grep -aqs 'process running for' "$work/log"; then
    PGPORT=$(cat "$home/port") PGPASSWORD=$(cat "$home/owner.password") SUPERPASSWORD=$(cat "$home/superuser.password")
    people_known && break
  fi
  sleep 1
done
read -r year ballot poll <<< "$(psql -q -v voters=200 -f bench/vote.sql | tail -1)"
[[ ${poll:-} =~ ^[0-9]+$ ]] || fail "the data could not be made"

(cd "$work" && "${java/%java/jar}" xf "$jar" BOOT-INF/lib)
driver=$(ls "$work"/BOOT-INF/lib/postgresql-*.jar)
"${java}c" -d "$work" bench/Vote.java
voters() { "$java" -cp "$work:$driver" Vote "$site" "$year" "$ballot" "$poll" "$@"; }

# what one vote asks of the database, as the server heard it
super() { PGUSER=postgres PGPASSWORD=$SUPERPASSWORD psql -Atq "$@"; }
super -c "alter system set log_statement = 'all'" -c "select pg_reload_conf()" > /dev/null
sleep 2
voters
sleep 2
super -c "alter system reset log_statement" -c "select pg_reload_conf()" > /dev/null
python3 bench/heard.py < "$home/server.log" > "$work/heard.sql"
grep -i '^update poll_roll' "$work/heard.sql" | tail -1 > "$work/cast.sql"
[ -s "$work/cast.sql" ] || fail "the server's log holds no vote"
statements=$(awk '/^select a.full_name/ {from = NR} /^update poll_roll/ {n = NR - from + 1} END {print n}' "$work/heard.sql")

echo "$(nproc) cores, one vote takes $statements statements, load $(cut -d' ' -f1-3 /proc/loadavg), synchronous_commit $(psql -Atc 'show synchronous_commit'), fsync $(psql -Atc 'show fsync')"
voters "$rounds" "$seconds" "$warm" "$work/cast.sql" "$pid"
echo "load afterwards $(cut -d' ' -f1-3 /proc/loadavg)"
