package dev.studyhall.web;

import dev.studyhall.testing.architecture.ArchitectureTestBase;

class WebArchitectureTest extends ArchitectureTestBase {

	WebArchitectureTest() {
		super("dev.studyhall.web");
	}

}
