package dev.studyhall.gateway;

import dev.studyhall.testing.architecture.ArchitectureTestBase;

class GatewayArchitectureTest extends ArchitectureTestBase {

	GatewayArchitectureTest() {
		super("dev.studyhall.gateway");
	}

}
