#!/usr/bin/env bash
# Start-up time and memory of this product beside a plain Spring Boot + JPA + Thymeleaf application made of the same
# versions. Both run in turn, several rounds, on this machine; medians are printed.
#   bench/start-up.sh [rounds]        needs the built jar (./mvnw package -DskipTests) and Linux
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-5}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
product=$(ls target/thi-dua-*.jar | head -1)
work=$(mktemp -d)
started=()
cleanup() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true; done
  rm -rf "$work"
}
trap cleanup EXIT

version() { sed -n "/<artifactId>spring-boot-starter-parent/{n;s/.*>\(.*\)<.*/\1/p}" pom.xml; }

# the plain application: one entity, one page
plain() {
  mkdir -p "$work/plain/src/main/java/plain" "$work/plain/src/main/resources/templates"
  cat > "$work/plain/pom.xml" <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-parent</artifactId><version>$(version)</version><relativePath/></parent>
  <groupId>plain</groupId><artifactId>plain</artifactId><version>1</version>
  <properties><java.version>17</java.version></properties>
  <dependencies>
    <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-webmvc</artifactId></dependency>
    <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-thymeleaf</artifactId></dependency>
    <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-data-jpa</artifactId></dependency>
    <dependency><groupId>org.postgresql</groupId><artifactId>postgresql</artifactId></dependency>
  </dependencies>
  <build><plugins><plugin><groupId>org.springframework.boot</groupId><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build>
</project>
XML
  cat > "$work/plain/src/main/java/plain/Plain.java" <<'JAVA'
package plain;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@SpringBootApplication
public class Plain {
    public static void main(String[] args) { SpringApplication.run(Plain.class, args); }

    @Controller static class Page {
        private final Units units;
        Page(Units units) { this.units = units; }
        @GetMapping("/") String page(Model model) { model.addAttribute("units", units.count()); return "page"; }
    }
}
JAVA
  cat > "$work/plain/src/main/java/plain/Unit.java" <<'JAVA'
package plain;

@jakarta.persistence.Entity
class Unit { @jakarta.persistence.Id Long id; String name; }
JAVA
  cat > "$work/plain/src/main/java/plain/Units.java" <<'JAVA'
package plain;

interface Units extends org.springframework.data.jpa.repository.JpaRepository<Unit, Long> {}
JAVA
  echo '<!DOCTYPE html><html><body><p th:text="${units}">0</p></body></html>' > "$work/plain/src/main/resources/templates/page.html"
  ./mvnw -B -q -f "$work/plain/pom.xml" package
}

# one nobody answers on
free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

# measure PATH COMMAND…: starts it, waits until it says so, asks the page 30 times, prints "seconds megabytes"
measure() {
  local path=$1 port; port=$(free_port); shift
  local log="$work/run.log"
  : > "$log" # the last run's must not be read for this one's
  SERVER_PORT=$port "$@" >> "$log" 2>&1 &
  local pid=$!
  started+=("$pid")
  until grep -q 'process running for' "$log"; do
    kill -0 "$pid" 2>/dev/null || { cat "$log" >&2; exit 1; }
    sleep 0.1
  done
  for _ in $(seq 30); do exec 3<>"/dev/tcp/127.0.0.1/$port"; printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$path" >&3; cat <&3 >/dev/null; exec 3>&-; done
  sleep 2
  local seconds megabytes
  seconds=$(sed -n 's/.*process running for \([0-9.]*\)).*/\1/p' "$log" | head -1)
  megabytes=$(awk '/VmRSS/ {printf "%.0f", $2 / 1024}' "/proc/$pid/status")
  kill "$pid"; wait "$pid" 2>/dev/null || true
  echo "$seconds $megabytes"
}

median() { sort -n | awk '{v[NR]=$1} END {print (NR % 2) ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'; }

echo "building the plain application …" >&2
plain
export THIDUA_DATABASE_HOME=$work/postgres
# a first start makes the data; this instance then keeps the database up for the plain application
SERVER_PORT=$(free_port) THIDUA_DATABASE_HOME=$work/shared "$java" -jar "$product" > "$work/holder.log" 2>&1 &
started+=($!)
until grep -qs 'process running for' "$work/holder.log"; do sleep 0.2; done
measure /dang-nhap "$java" -jar "$product" > /dev/null
export SPRING_DATASOURCE_USERNAME=thidua SPRING_JPA_HIBERNATE_DDL_AUTO=none
SPRING_DATASOURCE_PASSWORD=$(cat "$work/shared/owner.password"); export SPRING_DATASOURCE_PASSWORD
database=jdbc:postgresql://127.0.0.1:$(cat "$work/shared/port")/thidua
for round in $(seq "$rounds"); do
  echo "round $round of $rounds" >&2
  measure / env SPRING_DATASOURCE_URL="$database" "$java" -jar "$work/plain/target/plain-1.jar" >> "$work/plain.txt"
  measure /dang-nhap env -u SPRING_DATASOURCE_USERNAME -u SPRING_DATASOURCE_PASSWORD -u SPRING_JPA_HIBERNATE_DDL_AUTO \
    "$java" -jar "$product" >> "$work/product.txt"
done
"$java" -version 2>&1 | head -1
printf '%-38s %10s %10s\n' "median of $rounds rounds" 'start (s)' 'RSS (MB)'
for which in plain product; do
  printf '%-38s %10s %10s\n' "$which" "$(cut -d' ' -f1 "$work/$which.txt" | median)" "$(cut -d' ' -f2 "$work/$which.txt" | median)"
done
echo "start: the JVM's first moment to ready; the product's includes starting PostgreSQL. RSS: the JVM after 30 pages."
