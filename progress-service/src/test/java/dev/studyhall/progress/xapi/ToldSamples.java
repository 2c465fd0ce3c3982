package dev.studyhall.progress.xapi;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What learners may have done. */
final class ToldSamples {

	static final UUID QUESTION = UUID.fromString("0197e1a3-0c41-7b10-8d2e-3f4a5b6c7d01");

	static final UUID LEARNER = UUID.fromString("5f0c7a9e-3d1b-8e42-b6a7-0c9d8e7f6a5b");

	private static final UUID ID = UUID.fromString("0197e2f0-77aa-7d05-b1c2-d3e4f5061728");

	private static final Instant TIME = Instant.parse("2026-05-10T18:02:30.257Z");

	private ToldSamples() {
	}

	static Told answered(@Nullable Integer rating) {
		return new Told(ID, LEARNER, Verb.ANSWERED, ObjectType.QUESTION, QUESTION, 2, rating, null,
				TIME.minusMillis(150_157), TIME, TIME.plusSeconds(1));
	}

	static Told skipped() {
		return new Told(ID, LEARNER, Verb.ATTEMPTED, ObjectType.QUESTION, QUESTION, 1, null, null, TIME, TIME, TIME);
	}

	static Told bookmarked(ObjectType type, String kind) {
		return new Told(ID, LEARNER, Verb.BOOKMARKED, type, QUESTION, null, null, kind, null, TIME, TIME);
	}

	static Told completed() {
		return new Told(ID, LEARNER, Verb.COMPLETED, ObjectType.TOPIC, QUESTION, null, null, null, null, TIME, TIME);
	}

	static Told voided() {
		return new Told(ID, LEARNER, Verb.VOIDED, ObjectType.STATEMENT, ID, null, null, null, null, TIME, TIME);
	}

	/** Something, by chance. */
	static Told any(Random random) {
		Verb verb = Verb.values()[random.nextInt(4)];
		Instant happened = Instant.ofEpochSecond(946_684_800L + random.nextInt(1_000_000_000),
				random.nextInt(1_000_000) * 1000L);
		boolean attempt = verb == Verb.ANSWERED || verb == Verb.ATTEMPTED;
		return new Told(StatementIds.of("any", new UUID(random.nextLong(), random.nextLong())),
				new UUID(random.nextLong(), random.nextLong()), verb, ObjectType.values()[random.nextInt(2)],
				new UUID(random.nextLong(), random.nextLong()), attempt ? 1 + random.nextInt(99) : null,
				(verb == Verb.ANSWERED) ? 1 + random.nextInt(4) : null, (verb == Verb.BOOKMARKED) ? "revisit" : null,
				attempt ? happened.minus(Duration.ofMillis(random.nextInt(86_400_000))) : null, happened,
				happened.plusMillis(random.nextInt(100_000)));
	}

}
