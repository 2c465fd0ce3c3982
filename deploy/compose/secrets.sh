#!/usr/bin/env bash
# Makes up every secret of the platform that does not exist yet; leaves the others as they are.
# Each service has a folder (a volume) of its own and can read no other. A file is named as the property it sets.
set -euo pipefail
umask 077
volumes=${1:?the folder in which the volumes are mounted}
service_user=10001

random() { head -c 48 /dev/urandom | base64 | tr -dc 'A-Za-z0-9' | head -c 43; }

# keep FILE VALUE: a file appears whole or not at all, since a start may be broken off.
keep() {
  [ -s "$1" ] && return
  printf %s "$2" > "$1.new"
  mv "$1.new" "$1"
  echo "made ${1#"$volumes"/}"
}

keep "$volumes/postgres/superuser.password" "$(random)"
# One secret for all: a learner has the same pseudonym everywhere. Without it nobody finds their own data again.
keep "$volumes/postgres/pseudonym-secret" "$(random)"
for service in catalog bookmark progress gateway; do
  for role in migrator app worker; do
    keep "$volumes/$service/studyhall.database.$role.password" "$(random)"
  done
done
for service in catalog bookmark progress; do
  keep "$volumes/$service/studyhall.security.pseudonym-secret" "$(cat "$volumes/postgres/pseudonym-secret")"
done
# What the gateway proves itself with at the provider, and what it encrypts sessions with.
keep "$volumes/identity/studyhall.identity.gateway-secret" "$(random)"
keep "$volumes/gateway/studyhall.gateway.login.client-secret" "$(cat "$volumes/identity/studyhall.identity.gateway-secret")"
keep "$volumes/gateway/studyhall.gateway.session.key" "$(random)"
mkdir -p "$volumes/identity/keys"

chown -R "$service_user:$service_user" "$volumes"/{catalog,bookmark,progress,gateway,identity}
chmod 700 "$volumes"/*
