package dev.studyhall.kit.rebuild;

import java.time.Duration;
import java.util.List;

import dev.studyhall.kit.consumer.ConsumerParts;
import dev.studyhall.kit.consumer.LogClients;
import dev.studyhall.kit.consumer.RunningConsumers;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

import org.springframework.context.SmartLifecycle;

/** Starts rebuilds, one at a time in a service, each in a thread of its own. */
final class Rebuilds implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);

	private final RunningConsumers consumers;

	private final LogClients clients;

	private final RebuildTools tools;

	private volatile boolean running;

	private volatile @Nullable Thread thread;

	Rebuilds(RunningConsumers consumers, LogClients clients, RebuildTools tools) {
		this.consumers = consumers;
		this.clients = clients;
		this.tools = tools;
	}

	/** Begins a run and tells its id. Signals {@link RebuildRefusal}. */
	Mono<Long> begin(String consumer, String by) {
		return Mono.defer(() -> {
			ConsumerParts parts = require(consumer);
			return tools.runs().begin(consumer, by).as(tools.transactions()::platform).map((id) -> launch(id, parts));
		}).checkpoint("begin a rebuild");
	}

	Mono<List<RebuildRuns.Run>> latest() {
		return tools.runs().latest(20).as(tools.transactions()::platform);
	}

	/** Consumers with tables to rebuild. */
	List<String> projections() {
		return consumers.all().stream().filter(Rebuilds::hasTables).map(ConsumerParts::name).sorted().toList();
	}

	private ConsumerParts require(String consumer) {
		if (!running) {
			throw RebuildRefusal.stopping();
		}
		return consumers.find(consumer).filter(Rebuilds::hasTables).orElseThrow(() -> RebuildRefusal.unknown(consumer));
	}

	private static boolean hasTables(ConsumerParts parts) {
		return !parts.consumer().projectionTables().isEmpty();
	}

	private long launch(long id, ConsumerParts parts) {
		thread = Thread.ofPlatform().name("rebuild-" + parts.name()).start(() -> run(id, parts));
		return id;
	}

	private void run(long id, ConsumerParts parts) {
		log.info("event=rebuild-started consumer={} run={}", parts.name(), id);
		try (Consumer<byte[], byte[]> kafka = clients.replay(parts.name())) {
			LogReplay replay = new LogReplay(kafka, parts.consumer().topic());
			report(parts.name(), new Rebuild(id, parts, tools, replay, () -> !running).run());
		}
		catch (RuntimeException ex) {
			log.error("event=rebuild-failed consumer={} run={}", parts.name(), id, ex);
			noteFailure(id, String.valueOf(ex.getMessage()));
		}
	}

	private static void report(String consumer, RebuildReport report) {
		if (report.equal()) {
			log.info("event=rebuild-completed consumer={} events={} seconds={} equal=true", consumer, report.events(),
					report.seconds());
		}
		else {
			log.warn("event=rebuild-completed consumer={} events={} seconds={} equal=false tables={}", consumer,
					report.events(), report.seconds(), report.tables());
		}
	}

	private void noteFailure(long id, String reason) {
		try {
			tools.runs().fail(id, reason).as(tools.transactions()::platform).block(Duration.ofSeconds(10));
		}
		catch (RuntimeException ex) {
			log.warn("event=rebuild-failure-not-noted run={} cause={}", id, String.valueOf(ex));
		}
	}

	@Override
	public void start() {
		running = true;
	}

	@Override
	public void stop() {
		running = false;
		Thread last = thread;
		if (last != null) {
			try {
				last.join(Duration.ofSeconds(10));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	/** With the loops: after the checks of the database, before the doors close. */
	@Override
	public int getPhase() {
		return 0;
	}

}
