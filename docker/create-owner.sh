#!/usr/bin/env bash
# Run once by the database's image on an empty volume: the application's role owns its database and nothing else.
set -euo pipefail
psql -v ON_ERROR_STOP=1 -v password="$THIDUA_DB_PASSWORD" --username postgres --dbname postgres <<'SQL'
create role thidua login password :'password';
create database thidua owner thidua;
SQL
