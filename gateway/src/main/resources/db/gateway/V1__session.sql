-- Sessions of browsers. Nothing here can be used by who reads it: of an id there is its SHA-256, and what a session
-- holds is encrypted with a key that is not in the database.
create table session (
	id_hash bytea primary key check (octet_length(id_hash) = 32),
	key_id text not null,
	sealed bytea not null check (octet_length(sealed) <= 65536),
	created_at timestamptz not null,
	last_seen_at timestamptz not null,
	expires_at timestamptz not null
);

create index session_expiry on session (expires_at);

grant select, insert, update, delete on session to ${app};
