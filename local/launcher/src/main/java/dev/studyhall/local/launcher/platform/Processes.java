package dev.studyhall.local.launcher.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import dev.studyhall.local.launcher.image.Image;
import dev.studyhall.local.launcher.image.Images;
import dev.studyhall.local.launcher.process.Console;
import dev.studyhall.local.launcher.process.JavaProcess;
import dev.studyhall.local.launcher.process.ManagedProcess;
import dev.studyhall.local.launcher.process.Orphans;
import dev.studyhall.local.launcher.process.ServerLog;
import dev.studyhall.local.launcher.process.ServerProcess;
import dev.studyhall.local.stack.LocalKafka;
import dev.studyhall.local.stack.LocalPostgres;
import dev.studyhall.local.stack.LocalServer;
import dev.studyhall.local.stack.LocalStack;
import dev.studyhall.local.stack.PortTakenException;
import dev.studyhall.local.stack.Provisioning;

/** Knows how each component is started, and holds its process. */
final class Processes {

	private static final int KAFKA_HEAP_MEGABYTES = 160;

	private final Map<Component, ManagedProcess> processes = new ConcurrentHashMap<>();

	private final PlatformSettings settings;

	private final Addresses addresses;

	private final Folders folders;

	private final Secrets secrets;

	private final Console console;

	Processes(PlatformSettings settings, Addresses addresses) {
		this.settings = settings;
		this.addresses = addresses;
		this.folders = new Folders(settings.root(), settings.data());
		this.secrets = new Secrets(this.folders.secrets());
		this.console = settings.console();
		this.processes.put(Component.POSTGRES, server(Port.POSTGRES, this::startPostgres));
		this.processes.put(Component.KAFKA, server(Port.KAFKA, this::startKafka));
	}

	Folders folders() {
		return this.folders;
	}

	ManagedProcess get(Component component) {
		return find(component)
			.orElseThrow(() -> new PlatformException(component.label() + " is there only after the platform's start"));
	}

	boolean anyAlive() {
		return this.processes.values().stream().anyMatch(ManagedProcess::alive);
	}

	Optional<ManagedProcess> find(Component component) {
		return Optional.ofNullable(this.processes.get(component));
	}

	/** Everything that can be done before the first process is started. */
	void prepare() {
		try {
			Files.createDirectories(this.folders.logs());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Map<Component, Image> images = images();
		images.forEach((component, image) -> this.processes.put(component, application(component, image)));
	}

	private Map<Component, Image> images() {
		var images = new Images(this.folders.images(), this.console::say);
		var environments = new Settings(this.addresses, this.folders, this.secrets);
		Map<Component, Image> prepared = new ConcurrentHashMap<>();
		Arrays.stream(Component.values())
			.filter(Component::application)
			.parallel()
			.forEach((component) -> prepared.put(component, images.prepare(source(component, environments))));
		return prepared;
	}

	private Images.Source source(Component component, Settings environments) {
		return new Images.Source(component.label(), this.folders.jar(component), JvmFlags.of(component),
				environments.of(component));
	}

	private JavaProcess application(Component component, Image image) {
		String name = component.label();
		List<String> marks = List.of(new Orphans(this.folders.data()).marker(), "-Dstudyhall.process=" + name);
		List<String> arguments = this.settings.arguments().getOrDefault(component, List.of());
		var plan = new JavaProcess.Plan(name, image.command(marks, arguments), this.folders.data(),
				new Settings(this.addresses, this.folders, this.secrets).of(component),
				this.addresses.readiness(component), this.folders.running().resolve(name + ".pid"),
				this.folders.logs().resolve(name + ".log"));
		return new JavaProcess(plan, this.console.of(name));
	}

	/**
	 * Whether a server's port is free is known only when it has ended what an earlier run
	 * left on its data.
	 */
	private <S extends LocalServer> ServerProcess<S> server(Port port, Supplier<S> firstStart) {
		return new ServerProcess<>(port.component().label(), () -> {
			try {
				return firstStart.get();
			}
			catch (PortTakenException _) {
				throw PortCheck.taken(this.settings.ports(), List.of(port));
			}
		});
	}

	private LocalPostgres startPostgres() {
		var server = LocalPostgres
			.start(LocalPostgres.Settings.in(this.folders.postgres(), this.secrets.postgresPassword())
				.onPort(this.settings.ports().number(Port.POSTGRES))
				.loggingTo(log(Component.POSTGRES, ServerLog.POSTGRES)));
		try {
			new Provisioning(server.superuser()).provision(LocalStack.DATABASE,
					Arrays.stream(Component.values())
						.filter(Component::ownsSchema)
						.map(this.secrets::database)
						.toList());
			return server;
		}
		catch (RuntimeException ex) {
			server.close();
			throw ex;
		}
	}

	private LocalKafka startKafka() {
		return LocalKafka.start(new LocalKafka.Settings(this.folders.kafka(), this.settings.ports().number(Port.KAFKA),
				KAFKA_HEAP_MEGABYTES, Map.of(), log(Component.KAFKA, ServerLog.KAFKA)));
	}

	private ServerLog log(Component server, Pattern worthKnowing) {
		return new ServerLog(this.folders.logs().resolve(server.label() + ".log"), worthKnowing,
				this.console.of(server.label()));
	}

}
