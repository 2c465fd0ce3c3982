#!/usr/bin/env bash
# Starts PostgreSQL with the generated password of the superuser, which counts on the very first start only.
set -euo pipefail
POSTGRES_PASSWORD=$(cat /secrets/postgres/superuser.password)
export POSTGRES_PASSWORD
exec docker-entrypoint.sh postgres "$@"
