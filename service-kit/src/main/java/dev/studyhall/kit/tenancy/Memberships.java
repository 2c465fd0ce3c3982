package dev.studyhall.kit.tenancy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What a token says of its subject: the claim {@code studyhall: {platform: ["operator"],
 * tenants: {"tech-baithak": ["author"]}}}.
 *
 * @param tenants roles by the tenant's slug; to be named here is to be a member
 */
public record Memberships(Set<String> platform, Map<String, Set<String>> tenants) {

	/** The claim's name. */
	public static final String CLAIM = "studyhall";

	/** The platform role of those who run it. */
	public static final String OPERATOR = "operator";

	private static final Memberships NONE = new Memberships(Set.of(), Map.of());

	/**
	 * Reads the claim; absent means member of nothing.
	 * @throws IllegalArgumentException if the claim has another shape
	 */
	public static Memberships of(@Nullable Object claim) {
		if (claim == null) {
			return NONE;
		}
		Map<?, ?> parts = requireMap(claim);
		Map<String, Set<String>> tenants = new HashMap<>();
		requireMap(parts.containsKey("tenants") ? parts.get("tenants") : Map.of())
			.forEach((slug, roles) -> tenants.put(requireText(slug), requireTexts(roles)));
		return new Memberships(requireTexts(parts.containsKey("platform") ? parts.get("platform") : Set.of()),
				Map.copyOf(tenants));
	}

	public boolean operator() {
		return platform.contains(OPERATOR);
	}

	public boolean memberOf(TenantSlug tenant) {
		return tenants.containsKey(tenant.value());
	}

	/** The roles in that tenant; empty for a plain learner and for a stranger. */
	public Set<String> rolesIn(TenantSlug tenant) {
		return tenants.getOrDefault(tenant.value(), Set.of());
	}

	private static Map<?, ?> requireMap(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return map;
		}
		throw new IllegalArgumentException("The claim " + CLAIM + " is malformed");
	}

	private static Set<String> requireTexts(@Nullable Object value) {
		if (value instanceof Collection<?> texts) {
			return texts.stream().map(Memberships::requireText).collect(Collectors.toUnmodifiableSet());
		}
		throw new IllegalArgumentException("The claim " + CLAIM + " is malformed");
	}

	private static String requireText(@Nullable Object value) {
		if (value instanceof String text) {
			return text;
		}
		throw new IllegalArgumentException("The claim " + CLAIM + " is malformed");
	}

}
