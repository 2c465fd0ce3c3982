package dev.studyhall.testing.stack;

import java.util.Optional;

/** Decides where the servers run, says so in one line, and starts them. */
final class StackChoice {

	private StackChoice() {
	}

	static Servers start() {
		String wanted = System.getProperty("stack", "auto");
		Servers servers = switch (wanted) {
			case "auto" -> automatic();
			case "containers" -> containers();
			case "local" -> local("as asked for by -Dstack=local");
			default -> throw new IllegalArgumentException(
					"The system property stack is auto, containers or local, not " + wanted);
		};
		Runtime.getRuntime().addShutdownHook(new Thread(servers::close, "stack-stop"));
		return servers;
	}

	private static Servers automatic() {
		Optional<String> obstacle = ContainerServers.obstacle();
		if (obstacle.isPresent()) {
			return local("because " + obstacle.get());
		}
		try {
			return containers("because a container engine answers and has the images");
		}
		catch (RuntimeException ex) {
			return local("because the containers did not start: " + ex.getMessage());
		}
	}

	private static Servers containers() {
		ContainerServers.obstacle().ifPresent((obstacle) -> {
			throw new IllegalStateException("-Dstack=containers was asked for, but " + obstacle);
		});
		return containers("as asked for by -Dstack=containers");
	}

	private static Servers containers(String reason) {
		Servers servers = ContainerServers.start();
		say("containers " + ContainerServers.POSTGRES_IMAGE + " and " + ContainerServers.KAFKA_IMAGE, reason);
		return servers;
	}

	private static Servers local(String reason) {
		Servers servers = LocalServers.start();
		say("local processes from Maven artifacts", reason);
		return servers;
	}

	private static void say(String what, String why) {
		System.out.println("stack: " + what + ", " + why);
	}

}
