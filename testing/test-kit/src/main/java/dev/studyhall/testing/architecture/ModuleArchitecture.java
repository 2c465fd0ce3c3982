package dev.studyhall.testing.architecture;

import java.util.List;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** A module's own classes, its tests left out, with the allowances that it was given. */
final class ModuleArchitecture {

	private final String basePackage;

	private final List<Allowance> allowances;

	private final JavaClasses classes;

	ModuleArchitecture(String basePackage, Allowance... allowances) {
		this.basePackage = basePackage;
		this.allowances = List.of(allowances);
		this.classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
			.importPackages(basePackage);
	}

	List<Allowance> allowances() {
		return this.allowances;
	}

	void check(ArchitectureRule rule) {
		if (this.classes.isEmpty()) {
			throw new AssertionError("There is no class in " + this.basePackage);
		}
		rule.rule().allowEmptyShould(true).check(this.classes.that(DescribedPredicate.not(allowed(rule))));
	}

	void requireNeeded(Allowance allowance) {
		JavaClasses covered = this.classes.that(allowance.covered());
		if (covered.isEmpty() || !allowance.rule().rule().allowEmptyShould(true).evaluate(covered).hasViolation()) {
			throw new AssertionError("Nothing in " + allowance.packageOrClass() + " breaks " + allowance.rule()
					+ ": the allowance can go");
		}
	}

	private DescribedPredicate<JavaClass> allowed(ArchitectureRule rule) {
		return this.allowances.stream()
			.filter((allowance) -> allowance.rule() == rule)
			.map(Allowance::covered)
			.reduce(DescribedPredicate.alwaysFalse(), (one, other) -> one.or(other));
	}

}
