package dev.studyhall.testing.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * The rules of the house. Each has a specimen among this module's tests that breaks it.
 */
public enum ArchitectureRule {

	/** Nothing waits on a thread, and only the shielded door subscribes. */
	NO_BLOCKING(ReactiveRules.NO_BLOCKING),

	/** Configuration is a validated record. */
	NO_VALUE_ANNOTATION(SpringRules.NO_VALUE_ANNOTATION),

	/** Dependencies come in by the constructor. */
	NO_FIELD_INJECTION(SpringRules.NO_FIELD_INJECTION),

	/** Transactions are opened by the shielded door, never by an annotation. */
	NO_TRANSACTIONAL_ANNOTATION(DatabaseRules.NO_TRANSACTIONAL_ANNOTATION),

	/**
	 * Connections and transactions are made in the kit's database package and nowhere
	 * else.
	 */
	ONE_DOOR_TO_THE_DATABASE(DatabaseRules.ONE_DOOR_TO_THE_DATABASE),

	/** JDBC blocks: it is for migrations at start. */
	NO_JDBC(DatabaseRules.NO_JDBC),

	/** JSON is read and written by Jackson 3. */
	NO_JACKSON_2(DependencyRules.NO_JACKSON_2),

	/** What a process has to say goes to its log. */
	NO_STANDARD_STREAMS(DependencyRules.NO_STANDARD_STREAMS),

	/** Packages depend on each other in one direction. */
	NO_CYCLES(DependencyRules.NO_CYCLES),

	/** Every package says that its references are not null. */
	NULL_MARKED(StyleRules.NULL_MARKED),

	/** Nobody calls a controller but the framework. */
	CONTROLLERS_ARE_PACKAGE_PRIVATE(SpringRules.CONTROLLERS_ARE_PACKAGE_PRIVATE),

	/** A type's name says what it is. */
	NO_EMPTY_NAMES(StyleRules.NO_EMPTY_NAMES),

	/** A package is a feature. */
	NO_LAYER_PACKAGES(StyleRules.NO_LAYER_PACKAGES),

	/** The kit knows no word of the domain. */
	KIT_KNOWS_NO_DOMAIN(StyleRules.KIT_KNOWS_NO_DOMAIN);

	private final ArchRule rule;

	ArchitectureRule(ArchRule rule) {
		this.rule = rule;
	}

	/** The rule, for use in a test of one's own. */
	public ArchRule rule() {
		return this.rule;
	}

	/** Lets classes off this rule. The reason is for the reader. */
	public Allowance allowing(String packageOrClass, String reason) {
		return new Allowance(this, packageOrClass, reason);
	}

}
