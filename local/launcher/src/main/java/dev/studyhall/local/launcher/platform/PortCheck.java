package dev.studyhall.local.launcher.platform;

import java.util.Arrays;
import java.util.List;

import dev.studyhall.local.stack.PortTakenException;
import dev.studyhall.local.stack.Ports;

/**
 * Looks for taken ports of applications before anything is started, and says all that is
 * to say about them at once.
 */
final class PortCheck {

	private PortCheck() {
	}

	static void requireFree(PortPlan plan) {
		List<Port> taken = Arrays.stream(Port.values())
			.filter((port) -> port.component().application())
			.filter((port) -> taken(plan.number(port)))
			.toList();
		if (!taken.isEmpty()) {
			throw taken(plan, taken);
		}
	}

	/** What to tell about ports that somebody else has. */
	static PlatformException taken(PortPlan plan, List<Port> taken) {
		return new PlatformException(message(plan, taken));
	}

	private static String message(PortPlan plan, List<Port> taken) {
		var text = new StringBuilder();
		for (Port port : taken) {
			int number = plan.number(port);
			text.append("Port %d is taken, and %s needs it%s.%n".formatted(number, port.component().label(),
					PortOwner.of(number).map((owner) -> "; it belongs to " + owner).orElse("")));
			text.append("    Stop who listens there, or choose another: ./run %s %d, or %s=%d%n"
				.formatted(port.option(), number + 1000, port.variable(), number + 1000));
		}
		return text.append("./run --port-offset 100 moves all ports at once.").toString();
	}

	private static boolean taken(int number) {
		try {
			Ports.require("", number);
			return false;
		}
		catch (PortTakenException _) {
			return true;
		}
	}

}
