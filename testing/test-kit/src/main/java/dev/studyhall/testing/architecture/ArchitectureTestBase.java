package dev.studyhall.testing.architecture;

import java.util.Arrays;
import java.util.stream.Stream;

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

	private final ModuleArchitecture architecture;

	protected ArchitectureTestBase(String basePackage, Allowance... allowances) {
		this.architecture = new ModuleArchitecture(basePackage, allowances);
	}

	@TestFactory
	Stream<DynamicTest> rules() {
		return Arrays.stream(ArchitectureRule.values())
			.map((rule) -> DynamicTest.dynamicTest(rule.name(), () -> this.architecture.check(rule)));
	}

	@TestFactory
	Stream<DynamicTest> allowancesAreNeeded() {
		return this.architecture.allowances()
			.stream()
			.map((allowance) -> DynamicTest.dynamicTest(allowance.toString(),
					() -> this.architecture.requireNeeded(allowance)));
	}

}
