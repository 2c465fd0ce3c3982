package dev.studyhall.kit.consumer;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings what happened on other threads to the loop's thread, and wakes it from its poll.
 */
final class Mailbox {

	private final Queue<Runnable> letters = new ConcurrentLinkedQueue<>();

	private final AtomicBoolean woken = new AtomicBoolean();

	private volatile @Nullable Consumer<byte[], byte[]> sleeper;

	/** From any thread. */
	void post(Runnable letter) {
		letters.add(letter);
		wake();
	}

	/** From any thread. One wake-up is enough until the letters are read. */
	void wake() {
		Consumer<byte[], byte[]> kafka = sleeper;
		if (kafka != null && woken.compareAndSet(false, true)) {
			kafka.wakeup();
		}
	}

	/** Whose poll to end from now on, if anybody's. */
	void attach(@Nullable Consumer<byte[], byte[]> kafka) {
		sleeper = kafka;
		woken.set(false);
	}

	/** Reads all letters. What comes later ends the next poll at once. */
	void deliver() {
		woken.set(false);
		Runnable letter = letters.poll();
		while (letter != null) {
			letter.run();
			letter = letters.poll();
		}
	}

}
