package dev.studyhall.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Learners who rate and bookmark without pause, and repeat each command under its own key
 * until it is acknowledged. Notes what was acknowledged, and the last word on each
 * bookmark.
 */
final class SteadyLoad implements AutoCloseable {

	private static final Duration PAUSE = Duration.ofMillis(15);

	private final Api api = Running.api();

	private final List<String> questions;

	private final Set<String> attempts = ConcurrentHashMap.newKeySet();

	private final Map<String, String> bookmarks = new ConcurrentHashMap<>();

	private final AtomicLong acknowledged = new AtomicLong();

	private final AtomicLong unavailable = new AtomicLong();

	private final AtomicLong unexpected = new AtomicLong();

	private final List<Thread> learners = new ArrayList<>();

	private volatile boolean running = true;

	SteadyLoad(List<String> questions, long seed, String... users) {
		this.questions = questions;
		for (int at = 0; at < users.length; at++) {
			String user = users[at];
			Random random = new Random(seed + at);
			api.token(user);
			learners.add(Thread.ofPlatform().name("learner-" + user).start(() -> study(user, random)));
		}
	}

	/** Ids of the attempts that were acknowledged. */
	Set<String> attempts() {
		return attempts;
	}

	/**
	 * The kind last acknowledged for each learner and question; {@code none} after a
	 * removal.
	 */
	Map<String, String> bookmarks() {
		return bookmarks;
	}

	long acknowledged() {
		return acknowledged.get();
	}

	/** Answers that said "not now", and commands that got none. */
	long unavailable() {
		return unavailable.get();
	}

	/** Answers that nobody should ever get. */
	long unexpected() {
		return unexpected.get();
	}

	private void study(String user, Random random) {
		while (running) {
			String question = questions.get(random.nextInt(questions.size()));
			switch (random.nextInt(4)) {
				case 0 -> bookmark(user, question, (random.nextBoolean()) ? "challenging" : "favourite");
				case 1 -> removeBookmark(user, question);
				default -> attempt(user, question, 1 + random.nextInt(4));
			}
			pause();
		}
	}

	private void attempt(String user, String question, int rating) {
		Map<String, Object> attempt = LearnerJourneyIT.attemptOf(question, rating);
		Api.Answer answer = insist(() -> api.post(user, Api.HOME + "/me/attempts", attempt));
		attempts.add(answer.body().path("id").asString());
	}

	private void bookmark(String user, String question, String kind) {
		insist(() -> api.put(user, Api.HOME + "/me/bookmarks/" + question, Map.of("kind", kind)));
		bookmarks.put(user + " " + question, kind);
	}

	private void removeBookmark(String user, String question) {
		insist(() -> api.delete(user, Api.HOME + "/me/bookmarks/" + question));
		bookmarks.put(user + " " + question, "none");
	}

	/** Repeats the same command until it is acknowledged. */
	private Api.Answer insist(Supplier<Api.Answer> command) {
		while (true) {
			try {
				Api.Answer answer = command.get();
				if (answer.status() < 300) {
					acknowledged.incrementAndGet();
					return answer;
				}
				if (answer.status() == 503 || answer.status() == 504 || answer.status() == 429) {
					unavailable.incrementAndGet();
				}
				else {
					unexpected.incrementAndGet();
					System.out.println("unexpected: " + answer.status() + " " + answer.text());
				}
			}
			catch (Api.Unanswered ex) {
				unavailable.incrementAndGet();
			}
			pause();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		running = false;
		for (Thread learner : learners) {
			try {
				learner.join(Duration.ofMinutes(1));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

}
