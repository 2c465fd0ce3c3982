package dev.studyhall.kit.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The calls of a service and who may make them. What stands in no rule is not there: 404.
 * A pattern with {@code {tenant}} binds the call to that tenant.
 */
public final class AccessRules {

	private final List<Rule> rules;

	private AccessRules(List<Rule> rules) {
		this.rules = rules;
	}

	public static AccessRules of(Rule... rules) {
		return new AccessRules(List.copyOf(Arrays.asList(rules)));
	}

	/** Visitors too, as far as the tenant is public. */
	public static Rule anyone(HttpMethod method, String pattern) {
		return new Rule(method, parse(pattern), Audience.ANYONE, "");
	}

	/** Members of the tenant. */
	public static Rule member(HttpMethod method, String pattern) {
		return new Rule(method, parse(pattern), Audience.MEMBER, "");
	}

	/** Members of the tenant with that role. */
	public static Rule role(String role, HttpMethod method, String pattern) {
		return new Rule(method, parse(pattern), Audience.ROLE, role);
	}

	/** Those who run the platform. */
	public static Rule operator(HttpMethod method, String pattern) {
		return new Rule(method, parse(pattern), Audience.OPERATOR, "");
	}

	/**
	 * The rules whose pattern matches, whatever their method, in the order of the table.
	 */
	List<Rule> at(PathContainer path) {
		return rules.stream().filter((rule) -> rule.pattern().matches(path)).toList();
	}

	private static PathPattern parse(String pattern) {
		return PathPatternParser.defaultInstance.parse(pattern);
	}

	/** One call and its audience. */
	public record Rule(HttpMethod method, PathPattern pattern, Audience audience, String role) {

		/** Whether a request of that method is this call. */
		boolean covers(HttpMethod requested) {
			return methods().anyMatch(requested::equals);
		}

		/** Its method; HEAD goes where GET goes. */
		Stream<HttpMethod> methods() {
			return method.equals(HttpMethod.GET) ? Stream.of(HttpMethod.GET, HttpMethod.HEAD) : Stream.of(method);
		}
	}

	/** Who may make a call. */
	public enum Audience {

		/** Visitors too. */
		ANYONE,
		/** Members of the tenant. */
		MEMBER,
		/** Members with a role. */
		ROLE,
		/** Platform operators. */
		OPERATOR

	}

}
