package dev.studyhall.testing.architecture;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ArchitectureTestBaseTest {

	private static final String TOKENS = "dev.studyhall.testing.token";

	@Test
	void aModuleWithoutClassesIsNoModule() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> runAll(base("dev.studyhall.nowhere")))
			.withMessageContaining("no class in dev.studyhall.nowhere");
	}

	@Test
	void anAllowedClassIsLetOff() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> runAll(base("dev.studyhall.testing.stack")));
		assertThatCode(() -> runAll(base("dev.studyhall.testing.stack",
				ArchitectureRule.NO_JDBC.allowing("dev.studyhall.testing.stack..", "tests look at rows"),
				ArchitectureRule.NO_STANDARD_STREAMS.allowing("dev.studyhall.testing.stack.StackChoice",
						"the line belongs to the build's output"))))
			.doesNotThrowAnyException();
	}

	@Test
	void anAllowanceThatNobodyNeedsIsRefused() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> runAll(base(TOKENS, ArchitectureRule.NO_JDBC.allowing(TOKENS, "once needed"))))
			.withMessageContaining("the allowance can go");
	}

	private static void runAll(ArchitectureTestBase base) throws Throwable {
		for (var test : Stream.concat(base.rules(), base.allowancesAreNeeded()).toList()) {
			test.getExecutable().execute();
		}
	}

	private static ArchitectureTestBase base(String basePackage, Allowance... allowances) {
		return new ArchitectureTestBase(basePackage, allowances) {
		};
	}

}
