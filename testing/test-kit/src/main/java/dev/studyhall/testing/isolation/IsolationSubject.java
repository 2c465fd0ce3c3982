package dev.studyhall.testing.isolation;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import dev.studyhall.local.stack.ServiceCredentials;

/**
 * A service's schema, two tenants that both have rows in it, and what is allowed to
 * differ from the rule.
 *
 * @param url JDBC address of the database, without name and password
 * @param credentials passwords of the service's roles
 * @param own the tenant that tries
 * @param foreign the tenant whose rows must stay out of reach
 * @param withoutTenant tables that hold no tenant's rows, and are therefore without
 * row-level security
 * @param widerPolicies policies that show more than one tenant's rows, as
 * {@code table.policy}
 * @param definers functions and procedures that run with their owner's rights, by name
 */
public record IsolationSubject(String url, ServiceCredentials credentials, UUID own, UUID foreign,
		Set<String> withoutTenant, Set<String> widerPolicies, Set<String> definers) {

	public IsolationSubject {
		withoutTenant = Set.copyOf(withoutTenant);
		widerPolicies = Set.copyOf(widerPolicies);
		definers = Set.copyOf(definers);
	}

	/** Without exceptions, but for the table that Flyway keeps. */
	public static IsolationSubject of(String url, ServiceCredentials credentials, UUID own, UUID foreign) {
		return new IsolationSubject(url, credentials, own, foreign, Set.of("flyway_schema_history"), Set.of(),
				Set.of());
	}

	public IsolationSubject withoutTenant(String... tables) {
		return new IsolationSubject(this.url, this.credentials, this.own, this.foreign,
				with(this.withoutTenant, tables), this.widerPolicies, this.definers);
	}

	/** As {@code table.policy}, for example {@code outbox.relay_reads}. */
	public IsolationSubject widerPolicies(String... policies) {
		return new IsolationSubject(this.url, this.credentials, this.own, this.foreign, this.withoutTenant,
				with(this.widerPolicies, policies), this.definers);
	}

	/**
	 * Each needs a test of its own: row-level security does not hold inside it as it does
	 * for its caller.
	 */
	public IsolationSubject definers(String... functions) {
		return new IsolationSubject(this.url, this.credentials, this.own, this.foreign, this.withoutTenant,
				this.widerPolicies, with(this.definers, functions));
	}

	String service() {
		return this.credentials.service();
	}

	private static Set<String> with(Set<String> some, String... more) {
		var all = new TreeSet<>(some);
		all.addAll(Arrays.asList(more));
		return all;
	}

}
