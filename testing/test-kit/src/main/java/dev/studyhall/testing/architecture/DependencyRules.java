package dev.studyhall.testing.architecture;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** Who may use what. */
final class DependencyRules {

	static final ArchRule NO_JACKSON_2 = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..",
				"com.fasterxml.jackson.dataformat..", "com.fasterxml.jackson.datatype..",
				"com.fasterxml.jackson.module..")
		.because("Jackson 3 is tools.jackson: what is configured for the one is ignored by the other");

	static final ArchRule NO_STANDARD_STREAMS = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

	static final ArchRule NO_CYCLES = slices().matching("dev.studyhall.(**)")
		.should()
		.beFreeOfCycles()
		.because("a package in a cycle can be neither read nor changed alone");

	private DependencyRules() {
	}

}
