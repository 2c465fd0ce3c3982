package dev.studyhall.kit.tenancy;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tenant's name in addresses: {@code [a-z][a-z0-9-]{2,39}}, no reserved word. Never
 * changes, never reused.
 */
public record TenantSlug(String value) {

	private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{2,39}");

	private static final Set<String> RESERVED = Set.of("api", "tenants", "actuator", "openapi", "status", "login",
			"logout", "oauth2", "assets", "demo", "operate");

	public TenantSlug {
		if (!isValid(value)) {
			throw new IllegalArgumentException("A tenant's slug is 3 to 40 of a-z, 0-9 and -, begins with a letter"
					+ " and is none of " + RESERVED.stream().sorted().toList());
		}
	}

	/** Whether {@link #TenantSlug(String)} would accept the value. */
	public static boolean isValid(String value) {
		return SHAPE.matcher(value).matches() && !RESERVED.contains(value);
	}

	@Override
	public String toString() {
		return value;
	}

}
