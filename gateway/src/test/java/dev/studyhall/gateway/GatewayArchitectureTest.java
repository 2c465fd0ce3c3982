package dev.studyhall.gateway;

import dev.studyhall.testing.architecture.ArchitectureRule;
import dev.studyhall.testing.architecture.ArchitectureTestBase;

class GatewayArchitectureTest extends ArchitectureTestBase {

	GatewayArchitectureTest() {
		super("dev.studyhall.gateway",
				ArchitectureRule.ONE_DOOR_TO_THE_DATABASE.allowing("dev.studyhall.gateway.database..",
						"a door of its own: the kit's would bring tenants and events along"),
				ArchitectureRule.NO_BLOCKING.allowing("dev.studyhall.gateway.database..",
						"the shielded door subscribes; what nobody asks for has to begin and end somewhere"));
	}

}
