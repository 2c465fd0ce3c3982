package dev.studyhall.local.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Kafka's programs, unpacked once a version from the jars' jar, and run by the JDK that
 * runs this.
 */
final class KafkaProgram {

	private static final String RESOURCES = "kafka-broker/";

	/** One cluster a machine; the id has the shape that Kafka wants, a UUID in base64. */
	private static final String CLUSTER_ID = "U3R1ZHloYWxsTG9jYWwwMQ";

	private KafkaProgram() {
	}

	static List<String> broker(int heapMegabytes, Path configuration) {
		return java(heapMegabytes, "kafka.Kafka", configuration.toString());
	}

	/** A formatted log directory to copy: formatting takes a JVM and two seconds. */
	static Path formattedLog() {
		return CacheDirectory.entry("kafka-" + Versions.KAFKA + "-formatted", (directory) -> {
			Path configuration = directory.resolve("server.properties");
			Path log = directory.resolve("log");
			Files.writeString(configuration, new BrokerConfiguration(log, 9092, 9093).text(Map.of()));
			Child.run("Kafka's storage tool", java(128, "kafka.tools.StorageTool", "format", "--cluster-id", CLUSTER_ID,
					"--config", configuration.toString()), directory, (_) -> {
					});
		}).resolve("log");
	}

	private static List<String> java(int heapMegabytes, String mainClass, String... arguments) {
		var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-Xss512k", "-Djava.awt.headless=true",
				"-Dorg.slf4j.simpleLogger.logFile=System.out", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
				"-Dorg.slf4j.simpleLogger.showThreadName=false"));
		if (!Boolean.getBoolean("studyhall.throughput")) {
			command.add("-XX:TieredStopAtLevel=1");
		}
		command.addAll(List.of("-cp", jars() + "/*", mainClass));
		command.addAll(List.of(arguments));
		return command;
	}

	private static Path jars() {
		return CacheDirectory.entry("kafka-" + Versions.KAFKA, (directory) -> {
			for (String jar : Resources.text(RESOURCES + "jars").strip().split(":", -1)) {
				copy(jar, directory);
			}
		});
	}

	private static void copy(String jar, Path directory) throws IOException {
		try (InputStream stream = Resources.open(jar)) {
			Files.copy(stream, directory.resolve(jar.substring(RESOURCES.length())));
		}
	}

}
