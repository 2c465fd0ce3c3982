package dev.studyhall.local.launcher.platform;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Starts every component as soon as those that it needs are ready: what is independent
 * comes up side by side.
 */
final class StartOrder {

	private StartOrder() {
	}

	/**
	 * Returns when the action has returned for every component. Throws the first failure
	 * at once; what needs the failed one is not started.
	 */
	static void run(Consumer<Component> startAndAwait) {
		var failure = new CompletableFuture<Void>();
		Map<Component, CompletableFuture<Void>> ready = new EnumMap<>(Component.class);
		for (Component component : Component.values()) {
			ready.put(component, after(component, ready, startAndAwait));
		}
		ready.values().forEach((one) -> one.whenComplete((_, ex) -> fail(failure, ex)));
		try {
			CompletableFuture.anyOf(all(ready.values()), failure).join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	private static CompletableFuture<Void> after(Component component, Map<Component, CompletableFuture<Void>> ready,
			Consumer<Component> action) {
		var needed = component.needs().stream().map(ready::get).filter(Objects::nonNull).toList();
		return all(needed).thenRunAsync(() -> action.accept(component), Thread::startVirtualThread);
	}

	private static CompletableFuture<Void> all(Collection<CompletableFuture<Void>> some) {
		return CompletableFuture.allOf(some.toArray(CompletableFuture[]::new));
	}

	private static void fail(CompletableFuture<Void> failure, @Nullable Throwable cause) {
		if (cause != null) {
			failure.completeExceptionally(cause);
		}
	}

}
