package dev.studyhall.testing.isolation;

/**
 * What keeps a table's tenants apart, piece by piece: without any one of them the
 * findings must not be empty.
 */
public enum Protection {

	/** Row-level security is enabled. */
	ENABLED("alter table %1$s disable row level security", "alter table %1$s enable row level security"),

	/** It is forced upon the owner. */
	FORCED("alter table %1$s no force row level security", "alter table %1$s force row level security"),

	/** Reading goes by the tenant. */
	READ_PREDICATE("alter policy tenant_rows on %1$s using (true)",
			"alter policy tenant_rows on %1$s using (" + Protection.PREDICATE + ")"),

	/** Writing goes by the tenant. */
	WRITE_PREDICATE("alter policy tenant_rows on %1$s with check (true)",
			"alter policy tenant_rows on %1$s with check (" + Protection.PREDICATE + ")"),

	/** There is a policy. */
	POLICY("drop policy tenant_rows on %1$s", "create policy tenant_rows on %1$s using (" + Protection.PREDICATE
			+ ") with check (" + Protection.PREDICATE + ")");

	private static final String PREDICATE = "tenant_id = (select nullif(current_setting('studyhall.tenant', true), '')::uuid)";

	private final String removal;

	private final String restoration;

	Protection(String removal, String restoration) {
		this.removal = removal;
		this.restoration = restoration;
	}

	String removal(String table) {
		return this.removal.formatted(table);
	}

	String restoration(String table) {
		return this.restoration.formatted(table);
	}

}
