#!/usr/bin/env bash
# Brings roles, passwords and schemas to what provision.sql and the secrets say. Runs at every start, so that an
# upgrade or a changed password takes effect. Passwords travel in the environment, never on a command line.
set -euo pipefail
export PGHOST=postgres PGUSER=postgres PGDATABASE=studyhall PGCONNECT_TIMEOUT=5
export PGOPTIONS='-c client_min_messages=warning'
PGPASSWORD=$(cat /secrets/postgres/superuser.password)
export PGPASSWORD
sql() { psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 "$@"; }

sql --file /deploy/postgres/provision.sql
for service in catalog bookmark progress gateway; do
  secrets=/secrets/$service/studyhall.database
  MIGRATOR=$(cat "$secrets.migrator.password") APP=$(cat "$secrets.app.password") WORKER=$(cat "$secrets.worker.password") \
    sql --set service="$service" --output /dev/null <<'SQL'
\getenv migrator MIGRATOR
\getenv app APP
\getenv worker WORKER
select studyhall_provision(:'service', :'migrator', :'app', :'worker');
SQL
  echo "provisioned $service"
done
