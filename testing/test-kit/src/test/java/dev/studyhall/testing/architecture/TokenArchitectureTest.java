package dev.studyhall.testing.architecture;

/** The base as a module uses it. */
class TokenArchitectureTest extends ArchitectureTestBase {

	TokenArchitectureTest() {
		super("dev.studyhall.testing.token");
	}

}
