package dev.studyhall.system;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import dev.studyhall.local.launcher.platform.Component;
import dev.studyhall.local.launcher.platform.Platform;
import dev.studyhall.local.launcher.platform.PlatformSettings;
import dev.studyhall.local.launcher.sample.SampleContent;

/**
 * One platform for all system tests of this JVM, on free ports and in a directory of its
 * own, with the sample content in it. Starts when first asked for, ends with the JVM.
 */
final class Running {

	private final Platform platform;

	private final Api api;

	private Running() {
		Path root = root();
		Path data = root.resolve("testing/system-tests/target/platform-" + ProcessHandle.current().pid());
		// Tests are one subject in a hurry: the limits are tried where the gateway is.
		PlatformSettings settings = PlatformSettings.forTests(data)
			.with(Component.GATEWAY, "--studyhall.gateway.rate-limit.enabled=false");
		this.platform = new Platform(settings);
		Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
		platform.start();
		new SampleContent(platform.addresses(), root.resolve("content"), System.out::println).bring();
		this.api = new Api(platform.addresses().gateway(), platform.addresses().identity());
	}

	static Platform platform() {
		return Started.INSTANCE.platform;
	}

	/** The API of that platform, or of the one at {@link #gateway()}. */
	static Api api() {
		if (!isElsewhere()) {
			return Started.INSTANCE.api;
		}
		return new Api(gateway(), URI.create(System.getProperty("studyhall.identity", "http://localhost:9000")));
	}

	/**
	 * Where pages and API are: at that platform; at one that is up already, for instance
	 * in containers, if {@code -Dstudyhall.gateway} names its gateway and
	 * {@code -Dstudyhall.identity} its identity provider.
	 */
	static URI gateway() {
		return isElsewhere() ? URI.create(System.getProperty("studyhall.gateway")) : platform().addresses().gateway();
	}

	private static boolean isElsewhere() {
		return System.getProperty("studyhall.gateway") != null;
	}

	/**
	 * The first column of what a query gives the superuser, who sees the rows of every
	 * tenant.
	 */
	static List<String> rows(String sql, Object... values) {
		try (Connection connection = platform().postgres().superuser().connect("studyhall");
				PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int at = 0; at < values.length; at++) {
				statement.setObject(at + 1, values[at]);
			}
			List<String> found = new ArrayList<>();
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					found.add(rows.getString(1));
				}
			}
			return found;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The checkout: Maven runs the tests two folders below it. */
	private static Path root() {
		return Path.of("").toAbsolutePath().resolve("../..").normalize();
	}

	/** Starts the platform when somebody asks for it. */
	private static final class Started {

		static final Running INSTANCE = new Running();

	}

}
