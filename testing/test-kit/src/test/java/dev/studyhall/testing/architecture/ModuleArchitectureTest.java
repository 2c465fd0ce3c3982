package dev.studyhall.testing.architecture;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ModuleArchitectureTest {

	private static final String TOKENS = "dev.studyhall.testing.token";

	@Test
	void aModuleWithoutClassesIsNoModule() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> runAll(new ModuleArchitecture("dev.studyhall.nowhere")))
			.withMessageContaining("no class in dev.studyhall.nowhere");
	}

	@Test
	void anAllowedClassIsLetOff() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> runAll(new ModuleArchitecture("dev.studyhall.testing.stack")));
		assertThatCode(() -> runAll(new ModuleArchitecture("dev.studyhall.testing.stack",
				ArchitectureRule.NO_JDBC.allowing("dev.studyhall.testing.stack..", "tests look at rows"),
				ArchitectureRule.NO_STANDARD_STREAMS.allowing("dev.studyhall.testing.stack.StackChoice",
						"the line belongs to the build's output"))))
			.doesNotThrowAnyException();
	}

	@Test
	void anAllowanceThatNobodyNeedsIsRefused() {
		assertThatExceptionOfType(AssertionError.class).isThrownBy(
				() -> runAll(new ModuleArchitecture(TOKENS, ArchitectureRule.NO_JDBC.allowing(TOKENS, "once needed"))))
			.withMessageContaining("the allowance can go");
	}

	private static void runAll(ModuleArchitecture module) {
		Arrays.stream(ArchitectureRule.values()).forEach(module::check);
		module.allowances().forEach(module::requireNeeded);
	}

}
