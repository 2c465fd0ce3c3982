package dev.studyhall.local.stack;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What stands in {@code server.properties}: one node that is broker and controller,
 * small, and keeps every record.
 *
 * @param log directory of the partitions and of the cluster's metadata
 * @param port where clients connect
 * @param controllerPort where the node talks to itself
 */
record BrokerConfiguration(Path log, int port, int controllerPort) {

	private static final Map<String, String> FIXED = Map.ofEntries(Map.entry("process.roles", "broker,controller"),
			Map.entry("node.id", "1"), Map.entry("controller.listener.names", "CONTROLLER"),
			Map.entry("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
			Map.entry("auto.create.topics.enable", "false"), Map.entry("log.retention.ms", "-1"),
			Map.entry("log.retention.bytes", "-1"), Map.entry("default.replication.factor", "1"),
			Map.entry("min.insync.replicas", "1"), Map.entry("offsets.topic.replication.factor", "1"),
			Map.entry("offsets.topic.num.partitions", "4"), Map.entry("transaction.state.log.replication.factor", "1"),
			Map.entry("transaction.state.log.min.isr", "1"), Map.entry("transaction.state.log.num.partitions", "4"),
			Map.entry("share.coordinator.state.topic.replication.factor", "1"),
			Map.entry("share.coordinator.state.topic.min.isr", "1"),
			Map.entry("share.coordinator.state.topic.num.partitions", "1"),
			Map.entry("group.initial.rebalance.delay.ms", "0"), Map.entry("num.network.threads", "2"),
			Map.entry("num.io.threads", "4"), Map.entry("background.threads", "4"),
			// The default of 128 MB would be half of the heap.
			Map.entry("log.cleaner.dedupe.buffer.size", "4194304"));

	/** The file's text; the given settings win over ours. */
	String text(Map<String, String> besides) {
		var properties = new TreeMap<>(FIXED);
		properties.put("log.dirs", this.log.toString());
		properties.put("listeners", "PLAINTEXT://" + Ports.HOST + ":" + this.port + ",CONTROLLER://" + Ports.HOST + ":"
				+ this.controllerPort);
		properties.put("advertised.listeners", "PLAINTEXT://" + Ports.HOST + ":" + this.port);
		properties.put("controller.quorum.voters", "1@" + Ports.HOST + ":" + this.controllerPort);
		properties.putAll(besides);
		return properties.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + entry.getValue())
			.collect(Collectors.joining("\n", "", "\n"));
	}

}
