package dev.studyhall.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A real PostgreSQL server on 127.0.0.1, sized for one machine. Its superuser is
 * {@code postgres}.
 */
public final class LocalPostgres extends LocalServer {

	private static final String SUPERUSER = "postgres";

	/** SQLSTATE of a wrong password: waiting longer would not help. */
	private static final Set<String> REFUSED = Set.of("28P01", "28000");

	private static final Map<String, String> PARAMETERS = Map.ofEntries(Map.entry("listen_addresses", Ports.HOST),
			Map.entry("unix_socket_directories", ""), Map.entry("shared_buffers", "64MB"),
			Map.entry("max_connections", "100"), Map.entry("max_wal_size", "512MB"), Map.entry("jit", "off"),
			Map.entry("io_method", "sync"), Map.entry("max_worker_processes", "4"),
			Map.entry("autovacuum_worker_slots", "2"), Map.entry("autovacuum_max_workers", "2"),
			Map.entry("timezone", "UTC"), Map.entry("log_timezone", "UTC"), Map.entry("log_checkpoints", "off"),
			Map.entry("log_line_prefix", ""), Map.entry("logging_collector", "off"));

	private final Settings settings;

	private final Path data;

	/**
	 * Where and how a server runs.
	 *
	 * @param directory the data directory; created if missing, kept after a stop
	 * @param port the port, 0 for a free one
	 * @param password the superuser's password, set when the data directory is made
	 * @param durable whether a commit survives the machine's loss of power; a killed
	 * process loses nothing either way
	 * @param parameters settings of {@code postgresql.conf} besides ours
	 * @param log receives the server's log line by line, on a thread of its own
	 */
	public record Settings(Path directory, int port, String password, boolean durable, Map<String, String> parameters,
			Consumer<String> log) {

		public Settings {
			parameters = Map.copyOf(parameters);
		}

		/** A durable server on a free port that is silent. */
		public static Settings in(Path directory, String password) {
			return new Settings(directory, 0, password, true, Map.of(), (_) -> {
			});
		}

		public Settings onPort(int port) {
			return new Settings(this.directory, port, this.password, this.durable, this.parameters, this.log);
		}

		/** For tests: faster, and safe as long as the machine keeps running. */
		public Settings notDurable() {
			return new Settings(this.directory, this.port, this.password, false, this.parameters, this.log);
		}

		public Settings with(Map<String, String> parameters) {
			return new Settings(this.directory, this.port, this.password, this.durable, parameters, this.log);
		}

		public Settings loggingTo(Consumer<String> log) {
			return new Settings(this.directory, this.port, this.password, this.durable, this.parameters, log);
		}

	}

	private LocalPostgres(Settings settings, Path data, int port) {
		super("PostgreSQL", port, Signal.INT);
		this.settings = settings;
		this.data = data;
	}

	/**
	 * Starts a server and returns when it answers. Throws {@link PortTakenException} or
	 * {@link StackException}.
	 */
	public static LocalPostgres start(Settings settings) {
		Path data = Directories.create(settings.directory());
		endOrphans(data);
		var server = new LocalPostgres(settings, data, Ports.require("PostgreSQL", settings.port()));
		server.start();
		return server;
	}

	/** The way in as superuser. */
	public Superuser superuser() {
		return new Superuser(Ports.HOST, port(), SUPERUSER, this.settings.password());
	}

	@Override
	void clearAway() {
		endOrphans(this.data);
	}

	@Override
	Child launch() {
		RunAs.current().own(this.data);
		if (!Files.exists(this.data.resolve("PG_VERSION"))) {
			initialise();
		}
		requireSameMajorVersion();
		var command = new ArrayList<>(List.of(PostgresBinaries.program("postgres"), "-D", this.data.toString()));
		PARAMETERS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
		command.addAll(List.of("-c", "port=" + port(), "-c", "fsync=" + this.settings.durable(), "-c",
				"full_page_writes=" + this.settings.durable()));
		this.settings.parameters().forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
		return Child.start("PostgreSQL", RunAs.current().command(command), this.data, this.settings.log());
	}

	@Override
	boolean ready() {
		try (Connection _ = superuser().connect(SUPERUSER)) {
			return true;
		}
		catch (SQLException ex) {
			if (REFUSED.contains(ex.getSQLState())) {
				throw new StackException("The data in " + this.data + " has another superuser password", ex);
			}
			return false;
		}
	}

	/**
	 * Beside the data directory first: one that is half made by a killed run is never
	 * taken for a whole one.
	 */
	private void initialise() {
		Path unfinished = this.data.resolveSibling(this.data.getFileName() + ".unfinished");
		Path passwordFile = this.data.resolveSibling(this.data.getFileName() + ".password");
		Directories.delete(unfinished);
		Directories.create(unfinished);
		try {
			Files.writeString(passwordFile, this.settings.password() + "\n");
			RunAs.current().own(unfinished);
			Child.run("initdb", RunAs.current().command(initdb(unfinished, passwordFile)), unfinished,
					this.settings.log());
			Files.delete(this.data);
			Files.move(unfinished, this.data, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new StackException("Cannot make a data directory in " + this.data + ": " + ex.getMessage(), ex);
		}
		finally {
			Directories.delete(passwordFile);
		}
	}

	private List<String> initdb(Path directory, Path passwordFile) {
		String characters = System.getProperty("os.name").startsWith("Mac") ? "en_US.UTF-8" : "C.UTF-8";
		return List.of(PostgresBinaries.program("initdb"), "--pgdata=" + directory, "--username=" + SUPERUSER,
				"--pwfile=" + passwordFile, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C",
				"--lc-ctype=" + characters, "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
				this.settings.durable() ? "--data-checksums" : "--no-sync");
	}

	private void requireSameMajorVersion() {
		try {
			String found = Files.readString(this.data.resolve("PG_VERSION")).strip();
			if (!Versions.POSTGRES.startsWith(found + ".")) {
				throw new StackException("The data in " + this.data + " is of PostgreSQL " + found + ", this is "
						+ Versions.POSTGRES + ". Move it away, or dump it with the old version.");
			}
		}
		catch (IOException ex) {
			throw new StackException("Cannot read the version of " + this.data, ex);
		}
	}

	static void endOrphans(Path data) {
		Orphans.end(Signal.INT, (arguments) -> arguments.contains("-D") && arguments.contains(data.toString()));
		Orphans.endThoseIn(data);
		try {
			Files.deleteIfExists(data.resolve("postmaster.pid"));
		}
		catch (IOException ex) {
			throw new StackException("Cannot remove what a killed server left in " + data, ex);
		}
	}

}
