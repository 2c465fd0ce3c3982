package dev.studyhall.local.launcher.process;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import dev.studyhall.local.stack.LocalServer;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL or Kafka.
 *
 * @param <S> which of the two
 */
public final class ServerProcess<S extends LocalServer> extends ManagedProcess {

	private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

	private final Supplier<S> firstStart;

	private volatile @Nullable S server;

	/** A server that the supplier starts the first time. */
	public ServerProcess(String name, Supplier<S> firstStart) {
		super(name);
		this.firstStart = firstStart;
	}

	/** The server, once it has been started. */
	public S server() {
		S current = this.server;
		if (current == null) {
			throw new ProcessException(name() + " has not been started");
		}
		return current;
	}

	@Override
	public long pid() {
		return server().pid();
	}

	@Override
	public boolean alive() {
		S current = this.server;
		return current != null && current.alive();
	}

	/** A server is ready as soon as it is started. */
	@Override
	public void awaitReady(Duration limit) {
		if (!alive()) {
			throw new ProcessException(name() + " does not run");
		}
	}

	@Override
	void launch() {
		S current = this.server;
		if (current == null) {
			this.server = this.firstStart.get();
		}
		else {
			current.start();
		}
	}

	@Override
	CompletableFuture<?> ended() {
		return server().onExit();
	}

	@Override
	void end() {
		S current = server();
		Thread stopping = Thread.ofPlatform().daemon().start(current::stop);
		try {
			if (!stopping.join(STOP_LIMIT)) {
				current.kill();
			}
		}
		catch (InterruptedException _) {
			current.kill();
			Thread.currentThread().interrupt();
		}
	}

	@Override
	void destroy() {
		server().kill();
	}

}
