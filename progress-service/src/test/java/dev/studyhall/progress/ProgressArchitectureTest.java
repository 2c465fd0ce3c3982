package dev.studyhall.progress;

import dev.studyhall.testing.architecture.ArchitectureTestBase;

class ProgressArchitectureTest extends ArchitectureTestBase {

	ProgressArchitectureTest() {
		super("dev.studyhall.progress");
	}

}
