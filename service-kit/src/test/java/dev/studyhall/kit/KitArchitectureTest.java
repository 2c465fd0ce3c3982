package dev.studyhall.kit;

import dev.studyhall.testing.architecture.ArchitectureRule;
import dev.studyhall.testing.architecture.ArchitectureTestBase;

/**
 * The rules of the house, and the few places of the kit that own a thread and may block
 * it.
 */
class KitArchitectureTest extends ArchitectureTestBase {

	KitArchitectureTest() {
		super("dev.studyhall.kit",
				ArchitectureRule.NO_BLOCKING.allowing("dev.studyhall.kit.consumer.ConsumerLoop", "owns its thread"),
				ArchitectureRule.NO_BLOCKING.allowing("dev.studyhall.kit.outbox.OutboxRelay", "owns its thread"),
				ArchitectureRule.NO_BLOCKING.allowing("dev.studyhall.kit.rebuild.Rebuild", "owns its thread"),
				ArchitectureRule.NO_BLOCKING.allowing("dev.studyhall.kit.rebuild.Rebuilds", "starts that thread"),
				ArchitectureRule.NO_BLOCKING.allowing("dev.studyhall.kit.database.Transactions",
						"the shielded door subscribes on its own"),
				ArchitectureRule.NO_BLOCKING.allowing("dev.studyhall.kit.database.GroupCommit",
						"subscribes for several callers"),
				ArchitectureRule.NO_BLOCKING.allowing("dev.studyhall.kit.database.NotificationLoop",
						"listens as long as the service runs"),
				ArchitectureRule.NO_BLOCKING.allowing("dev.studyhall.kit.database.RowSecurityCheck",
						"before the start"),
				ArchitectureRule.NO_BLOCKING.allowing("dev.studyhall.kit.database.DoorLifecycle", "at shutdown"),
				ArchitectureRule.NO_BLOCKING.allowing("dev.studyhall.kit.database.Pools",
						"a socket that is asked whether it is open answers at once"));
	}

}
