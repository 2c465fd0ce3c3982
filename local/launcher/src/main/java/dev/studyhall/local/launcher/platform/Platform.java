package dev.studyhall.local.launcher.platform;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.studyhall.local.launcher.process.Console;
import dev.studyhall.local.launcher.process.ManagedProcess;
import dev.studyhall.local.launcher.process.Orphans;
import dev.studyhall.local.launcher.process.ProcessException;
import dev.studyhall.local.launcher.process.RestartBudget;
import dev.studyhall.local.launcher.process.ServerProcess;
import dev.studyhall.local.stack.LocalKafka;
import dev.studyhall.local.stack.LocalPostgres;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka, the identity provider, the services, the pages and the gateway, as
 * processes of their own on this machine. What crashes is started again, three times a
 * minute at most; what is killed through {@link ManagedProcess#kill} stays down.
 */
public final class Platform implements AutoCloseable {

	private static final Duration READY_LIMIT = Duration.ofSeconds(120);

	private final PlatformSettings settings;

	private final Console console;

	private final Addresses addresses;

	private final Processes processes;

	private final Map<Component, Duration> readyAfter = new ConcurrentHashMap<>();

	private final RestartBudget restarts = new RestartBudget(InstantSource.system());

	private final CompletableFuture<Void> end = new CompletableFuture<>();

	private final AtomicBoolean closing = new AtomicBoolean();

	private volatile @Nullable DataLock lock;

	private volatile Duration startTime = Duration.ZERO;

	/** A platform that is not started yet. */
	public Platform(PlatformSettings settings) {
		this.settings = settings;
		this.console = settings.console();
		this.addresses = new Addresses(settings.ports());
		this.processes = new Processes(settings, this.addresses);
	}

	/**
	 * Starts everything and returns when all is ready; the first time it takes a minute
	 * longer, to prepare the services' start-up caches. Throws {@link PlatformException}
	 * or another exception with a plain message, and leaves nothing behind.
	 */
	public Platform start() {
		try {
			prepare();
			long begin = System.nanoTime();
			StartOrder.run(this::startAndAwait);
			this.startTime = Duration.ofNanos(System.nanoTime() - begin);
			return this;
		}
		catch (RuntimeException ex) {
			close();
			throw ex;
		}
	}

	/** Whether any of its processes is there. */
	public boolean running() {
		return this.processes.anyAlive();
	}

	/** Where everything is. */
	public Addresses addresses() {
		return this.addresses;
	}

	/** One process, to look at, kill and start again. */
	public ManagedProcess process(Component component) {
		return this.processes.get(component);
	}

	/** The database server, with the superuser's way in. */
	public LocalPostgres postgres() {
		return (LocalPostgres) ((ServerProcess<?>) process(Component.POSTGRES)).server();
	}

	/** The broker. */
	public LocalKafka kafka() {
		return (LocalKafka) ((ServerProcess<?>) process(Component.KAFKA)).server();
	}

	/** How long all took together, caches being there. */
	public Duration startTime() {
		return this.startTime;
	}

	/** How long a component took from its launch to its first readiness. */
	public Duration readyAfter(Component component) {
		return this.readyAfter.getOrDefault(component, Duration.ZERO);
	}

	/**
	 * Returns when the platform was closed. Throws {@link PlatformException} if a process
	 * crashes all the time.
	 */
	public void awaitEnd() {
		this.end.join();
	}

	/**
	 * Stops everything, the gateway first and the database last, in ten seconds or so.
	 */
	@Override
	public void close() {
		if (this.closing.compareAndSet(false, true)) {
			this.console.hush();
			stopAll();
			DataLock held = this.lock;
			if (held != null) {
				held.close();
			}
			this.end.complete(null);
		}
		this.end.exceptionally((_) -> null).join();
	}

	private void prepare() {
		this.lock = DataLock.take(this.processes.folders().running());
		int orphans = new Orphans(this.settings.data()).end();
		if (orphans > 0) {
			this.console.say("ended " + orphans + " services that a killed run had left behind");
		}
		PortCheck.requireFree(this.settings.ports());
		this.processes.prepare();
	}

	private void startAndAwait(Component component) {
		ManagedProcess process = process(component);
		long begin = System.nanoTime();
		process.whenCrashed(() -> crashed(component));
		process.start();
		awaitReady(component);
		Duration duration = Duration.ofNanos(System.nanoTime() - begin);
		this.readyAfter.put(component, duration);
		this.console.say("%s is ready after %.1f s".formatted(component.label(), duration.toMillis() / 1000.0));
	}

	/**
	 * A busy machine may make a service give up on its database: that is worth another
	 * try, within the budget.
	 */
	private void awaitReady(Component component) {
		ManagedProcess process = process(component);
		try {
			process.awaitReady(READY_LIMIT);
		}
		catch (ProcessException ex) {
			if (this.closing.get() || process.alive() || !this.restarts.grant(component.label())) {
				throw ex;
			}
			this.console.shout(component.label() + " ended while it started, trying again");
			process.start();
			awaitReady(component);
		}
	}

	/** A process that was never ready is the business of whoever waits for it. */
	private void crashed(Component component) {
		if (this.closing.get() || !this.readyAfter.containsKey(component)) {
			return;
		}
		if (this.restarts.grant(component.label())) {
			this.console.shout(component.label() + " has crashed, starting it again");
			Thread.ofPlatform().daemon().start(() -> restart(component));
		}
		else {
			String message = "%s has crashed more than %d times within a minute".formatted(component.label(),
					RestartBudget.LIMIT);
			this.end.completeExceptionally(new PlatformException(message + "; its log is in " + this.settings.data()));
		}
	}

	private void restart(Component component) {
		try {
			process(component).start();
			process(component).awaitReady(READY_LIMIT);
			this.console.say(component.label() + " is ready again");
		}
		catch (RuntimeException ex) {
			this.console.shout(String.valueOf(ex.getMessage()));
			if (!component.application()) {
				crashed(component);
			}
		}
	}

	/** On threads that no one else's work can keep from running. */
	private void stopAll() {
		List<List<Component>> order = List.of(List.of(Component.GATEWAY),
				List.of(Component.WEB, Component.PROGRESS, Component.BOOKMARK, Component.CATALOG),
				List.of(Component.IDENTITY, Component.KAFKA), List.of(Component.POSTGRES));
		for (List<Component> together : order) {
			var threads = together.stream()
				.flatMap((component) -> this.processes.find(component).stream())
				.map((process) -> Thread.ofPlatform().start(process::retire))
				.toList();
			threads.forEach(Platform::join);
		}
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		}
		catch (InterruptedException _) {
			Thread.currentThread().interrupt();
		}
	}

}
