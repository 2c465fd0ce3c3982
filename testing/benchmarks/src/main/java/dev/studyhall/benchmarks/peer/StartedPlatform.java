package dev.studyhall.benchmarks.peer;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.studyhall.benchmarks.Plan;
import dev.studyhall.local.launcher.platform.Component;
import dev.studyhall.local.launcher.platform.Platform;
import dev.studyhall.local.launcher.platform.PlatformSettings;
import dev.studyhall.local.launcher.sample.SampleContent;
import dev.studyhall.local.stack.LocalStack;
import dev.studyhall.local.stack.Superuser;
import org.jspecify.annotations.Nullable;

/**
 * The platform with its sample content, on free ports and in a fresh folder, and gateways
 * of one's own before it.
 */
public final class StartedPlatform implements AutoCloseable {

	/** As in the images. */
	private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx256m",
			"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

	private static final String JAR = "gateway/target/gateway-0.1.0-SNAPSHOT.jar";

	/** Pseudonyms depend on what the issuer calls itself. */
	private static final URI LASTING = URI.create("http://identity.invalid");

	private final Platform platform;

	private final Path root;

	private final Path folder;

	private final URI issuer;

	private StartedPlatform(Platform platform, URI issuer, Path root, Path folder) {
		this.platform = platform;
		this.issuer = issuer;
		this.root = root;
		this.folder = folder;
	}

	/** Starts everything and imports {@code content/}. */
	public static StartedPlatform start(Plan plan) {
		StartedPlatform started = empty(plan, plan.scratch().resolve("platform-" + ProcessHandle.current().pid()));
		new SampleContent(started.platform.addresses(), plan.root().resolve("content"), (_) -> {
		}).bring();
		return started;
	}

	/** Starts everything with what lies in a folder, nothing at first. */
	public static StartedPlatform empty(Plan plan, Path folder) {
		return start(plan, PlatformSettings.forTests(folder), null);
	}

	/** The same, with a catalog that reads each document from its database. */
	public static StartedPlatform withoutMemory(Plan plan, Path folder) {
		return start(plan,
				PlatformSettings.forTests(folder).with(Component.CATALOG, "--studyhall.documents.cache.size=0B"), null);
	}

	/**
	 * Everything with what lies in a folder, but to the progress service a learner is the
	 * same one from run to run, whatever the ports. The other services know nobody.
	 */
	public static StartedPlatform lasting(Plan plan, Path folder) {
		return start(plan,
				PlatformSettings.forTests(folder).with(Component.PROGRESS, "--studyhall.security.issuer=" + LASTING),
				LASTING);
	}

	private static StartedPlatform start(Plan plan, PlatformSettings settings, @Nullable URI issuer) {
		Platform platform = new Platform(
				settings.with(Component.GATEWAY, "--studyhall.gateway.rate-limit.enabled=false"));
		Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
		platform.start();
		return new StartedPlatform(platform, (issuer != null) ? issuer : platform.addresses().identity(), plan.root(),
				settings.data());
	}

	/** Ends what is not measured and would only take processor time. */
	public StartedPlatform keepingOnly(Component... wanted) {
		List<Component> kept = List.of(wanted);
		Stream.of(Component.values())
			.filter((component) -> component.application() && !kept.contains(component))
			.forEach((component) -> this.platform.process(component).stop());
		return this;
	}

	/** Ends one process. */
	public void stop(Component component) {
		this.platform.process(component).stop();
	}

	/** A service's own address. */
	public URI api(Component service) {
		return this.platform.addresses().api(service);
	}

	/** Where operators and measurements ask it. */
	public URI management(Component service) {
		return this.platform.addresses().management(service);
	}

	/** The process's number. */
	public long pid(Component component) {
		return this.platform.process(component).pid();
	}

	/** The superuser's way into the server. */
	public Superuser superuser() {
		return this.platform.postgres().superuser();
	}

	/** The superuser's way into the database. */
	public Connection connect() {
		try {
			return superuser().connect(LocalStack.DATABASE);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A token of anybody, signed by the local identity provider's key. */
	public String token(String subject, Map<String, Object> memberships) {
		return new Tokens(this.folder.resolve("identity/key.json"), this.issuer).issue(subject, memberships);
	}

	/** One gateway more, before a catalog, with settings of its own. */
	public Gateway gateway(String name, URI catalog, String... settings) {
		int port = FreePort.find();
		int managementPort = FreePort.find();
		List<String> command = Stream
			.of(Stream.of(java()), FLAGS.stream(),
					Stream.of("-jar", this.root.resolve(JAR).toString(), "--server.address=127.0.0.1",
							"--server.port=" + port, "--management.server.address=127.0.0.1",
							"--management.server.port=" + managementPort, "--studyhall.gateway.catalog.uri=" + catalog,
							"--studyhall.gateway.rate-limit.enabled=false", "--logging.level.access=warn"),
					Stream.of(settings))
			.flatMap((some) -> some)
			.toList();
		URI readiness = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
		ChildProcess process = ChildProcess.start(command, this.folder.resolve("logs/" + name + ".log"), readiness);
		return new Gateway(URI.create("http://127.0.0.1:" + port), process);
	}

	@Override
	public void close() {
		this.platform.close();
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	/**
	 * A gateway that runs.
	 *
	 * @param api its public address
	 */
	public record Gateway(URI api, ChildProcess process) implements AutoCloseable {

		@Override
		public void close() {
			this.process.close();
		}

	}

}
