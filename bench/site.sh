# The program on a port and with a database of its own, for the scripts beside this one; sourced, with $work set to an empty
# folder that the script removes. Gives $site, $home, $jar (cookies), and the functions below.
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
fail() { echo "$0: $*" >&2; exit 1; }
needs() { for tool; do command -v "$tool" > /dev/null || fail "$tool is missing"; done; }

# starts the built jar, or whatever PRODUCT says, and waits until its demonstration people are there
start_program() {
  local built port second
  built=$(ls -t target/thi-dua-*.jar 2>/dev/null | head -1) || true
  [ -n "${PRODUCT:-}" ] || [ -n "$built" ] || fail "no jar in target: ./mvnw package -DskipTests"
  read -ra product <<< "${PRODUCT:-$java -Xmx512m -jar $built}"
  while port=$((20000 + RANDOM % 12000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  site=http://localhost:$port home=$work/postgres
  THIDUA_DATABASE_HOME=$home SERVER_PORT=$port "${product[@]}" > "$work/log" 2>&1 &
  pid=$!
  export PGHOST=127.0.0.1 PGPORT PGUSER=thidua PGDATABASE=thidua PGPASSWORD
  for ((second = 0; ; second++)); do
    kill -0 "$pid" 2>/dev/null || { tail -20 "$work/log" >&2; fail "the program did not start"; }
    [ "$second" -lt 300 ] || fail "the program was not ready after five minutes"
    if grep -aqs 'process running for' "$work/log"; then
      PGPORT=$(cat "$home/port") PGPASSWORD=$(cat "$home/owner.password")
      [ "$(psql -Atc "select count(*) from account where username = 'canbo'" 2>/dev/null)" = 1 ] && break
    fi
    sleep 1
  done
}

stop_program() {
  [ -z "${pid:-}" ] || { kill "$pid" 2>/dev/null && timeout 60 tail --pid="$pid" -f /dev/null || kill -9 "$pid" 2>/dev/null || true; }
}

open() { curl -sf -b "$jar" -c "$jar" "$site$1" || fail "$1 cannot be opened"; }
hidden() { sed -n "s/.*name=\"$1\"[^>]*value=\"\([^\"]*\)\".*/\1/p" | head -1; }

# as one of the demonstration people; $cookie is then what a browser would send
sign_in() {
  jar=$work/cookies
  local form
  form=$(open /dang-nhap | hidden _csrf)
  curl -sf -o /dev/null -b "$jar" -c "$jar" --data-urlencode "_csrf=$form" -d username="$1" -d password=thidua-2026-dungthu "$site/dang-nhap"
  cookie=$(awk 'NF >= 7 && !/^# / {printf "%s%s=%s", sep, $6, $7; sep="; "}' "$jar")
}

super() { PGUSER=postgres PGPASSWORD=$(cat "$home/superuser.password") psql -Atq "$@" > /dev/null; }

# the statements that a page asks the database, as the server heard them, as a script for pgbench
statements_of() {
  local mark
  super -c "alter system set log_statement = 'all'" -c "select pg_reload_conf()"
  sleep 2
  mark=$(wc -l < "$home/server.log")
  open "$1" > /dev/null
  sleep 2
  tail -n +"$((mark + 1))" "$home/server.log" | python3 bench/heard.py
  super -c "alter system reset log_statement" -c "select pg_reload_conf()"
}

median() { sort -n | awk '{v[NR]=$1} END {print (NR % 2) ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'; }
