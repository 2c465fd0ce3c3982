package dev.studyhall.kit.consumer;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings what happened on other threads to the loop's thread, and wakes it from its poll
 * or its rest.
 */
final class Mailbox {

	private final Queue<Runnable> letters = new ConcurrentLinkedQueue<>();

	private final AtomicBoolean woken = new AtomicBoolean();

	private volatile @Nullable Sleeper sleeper;

	/** From any thread. */
	void post(Runnable letter) {
		letters.add(letter);
		wake();
	}

	/** From any thread. One wake-up is enough until the letters are read. */
	void wake() {
		Sleeper sleeping = sleeper;
		if (sleeping != null && woken.compareAndSet(false, true)) {
			sleeping.kafka().wakeup();
			LockSupport.unpark(sleeping.thread());
		}
	}

	/** Whose poll to end from now on, if anybody's. From the loop's thread. */
	void attach(@Nullable Consumer<byte[], byte[]> kafka) {
		sleeper = (kafka != null) ? new Sleeper(kafka, Thread.currentThread()) : null;
		woken.set(false);
	}

	/** Reads all letters. What comes later ends the next poll or rest at once. */
	void deliver() {
		woken.set(false);
		Runnable letter = letters.poll();
		while (letter != null) {
			letter.run();
			letter = letters.poll();
		}
	}

	private record Sleeper(Consumer<byte[], byte[]> kafka, Thread thread) {
	}

}
