package dev.studyhall.testing.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every {@link ArchitectureRule} over a module's own classes, its tests left out.
 *
 * <pre>
 * class CatalogArchitectureTest extends ArchitectureTestBase {
 *
 * 	CatalogArchitectureTest() {
 * 		super("dev.studyhall.catalog", ArchitectureRule.NO_JDBC.allowing("dev.studyhall.catalog.export..", "sqlite"));
 * 	}
 *
 * }
 * </pre>
 */
public abstract class ArchitectureTestBase {

	private final String basePackage;

	private final List<Allowance> allowances;

	private final JavaClasses classes;

	protected ArchitectureTestBase(String basePackage, Allowance... allowances) {
		this.basePackage = basePackage;
		this.allowances = List.of(allowances);
		this.classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
			.importPackages(basePackage);
	}

	@TestFactory
	Stream<DynamicTest> rules() {
		return Arrays.stream(ArchitectureRule.values())
			.map((rule) -> DynamicTest.dynamicTest(rule.name(), () -> check(rule)));
	}

	@TestFactory
	Stream<DynamicTest> allowancesAreNeeded() {
		return this.allowances.stream()
			.map((allowance) -> DynamicTest.dynamicTest(allowance.toString(), () -> requireNeeded(allowance)));
	}

	private void check(ArchitectureRule rule) {
		if (this.classes.isEmpty()) {
			throw new AssertionError("There is no class in " + this.basePackage);
		}
		rule.rule().allowEmptyShould(true).check(this.classes.that(DescribedPredicate.not(allowed(rule))));
	}

	private void requireNeeded(Allowance allowance) {
		JavaClasses covered = this.classes.that(allowance.covered());
		if (covered.isEmpty() || !allowance.rule().rule().evaluate(covered).hasViolation()) {
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
