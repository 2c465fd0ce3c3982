package dev.studyhall.progress.card;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import dev.studyhall.progress.memory.Card;
import dev.studyhall.progress.memory.Parameters;
import dev.studyhall.progress.memory.Rating;
import dev.studyhall.progress.memory.Replay;
import dev.studyhall.progress.memory.Review;
import dev.studyhall.progress.memory.ReviewCard;
import dev.studyhall.progress.memory.Settings;
import dev.studyhall.progress.memory.Weights;
import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import dev.studyhall.progress.support.Seed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is remembered is a function of the log: replayed, it is the same to the last bit.
 */
class ReplayIT extends RunningService {

	private static final List<String> LEARNERS = List.of("asha", "ben", "cem");

	private static final List<String> NEW_LEARNERS = List.of("asha", "ben", "cem", "dora");

	private final Map<String, List<String>> told = new HashMap<>();

	@Test
	void replayingEveryLearnersLogGivesTheLiveCards() {
		Random random = Seed.random("replay");
		this.catalog.publish("django", "q0", "q1", "q2", "q3");
		for (int each = 0; each < 160; each++) {
			if (each == 60) {
				haveNewLearnersBeginByOtherWeights(random);
			}
			List<String> there = (each < 60) ? LEARNERS : NEW_LEARNERS;
			act(random, there.get(random.nextInt(there.size())), "e" + each);
		}

		assertThat(count("memory_parameters where tenant_id = ? and since_sequence = 0", this.tenant.id())).isOne();
		List<String> live = live();
		assertThat(live).hasSizeGreaterThan(6);
		assertThat(replayed()).containsExactlyInAnyOrderElementsOf(live);
	}

	private void haveNewLearnersBeginByOtherWeights(Random random) {
		double[] weights = Weights.DEFAULT.toArray();
		for (int weight = 0; weight < 4; weight++) {
			weights[weight] *= 0.2 + random.nextDouble();
		}
		update("""
				insert into progress.tenant_weights (tenant_id, fitted_at, weights, learners, reviews, held_out,
					loss_of_defaults, loss_before, loss_of_fitted)
				values (?, now(), ?, 5, 100, 20, 1, 1, 0.9)""", this.tenant.id(), weights);
	}

	private void act(Random random, String name, String event) {
		Learner learner = learner(name);
		switch (random.nextInt(10)) {
			case 0 -> learner.skip(event, question(random)).expectStatus().isCreated();
			case 1 -> undo(random, learner, name);
			case 2 -> changeParameters(random, learner);
			default -> {
				learner.record(attempt(random, event)).expectStatus().isCreated();
				this.told.computeIfAbsent(name, (none) -> new ArrayList<>()).add(event);
			}
		}
	}

	/** Mostly in order, now and then late, and by a clock that is wrong. */
	private Map<String, Object> attempt(Random random, String event) {
		Map<String, Object> attempt = Learner.attempt(event, question(random), 1 + random.nextInt(4));
		Instant ended = Instant.now()
			.minus(Duration.ofDays(700 - Integer.parseInt(event.substring(1)) * 4L))
			.plusNanos(random.nextInt(1_000_000_000))
			.minus(Duration.ofMinutes(random.nextInt(20_000)));
		Instant claimed = (random.nextInt(12) == 0) ? Instant.now().plus(Duration.ofHours(5)) : ended;
		attempt.put("startedAt", claimed.minusSeconds(30).toString());
		attempt.put("endedAt", claimed.toString());
		attempt.put("questionVersion", 1 + random.nextInt(9));
		return attempt;
	}

	private void undo(Random random, Learner learner, String name) {
		List<String> events = this.told.getOrDefault(name, List.of());
		if (!events.isEmpty()) {
			int status = learner.undo(events.get(Math.max(0, events.size() - 1 - random.nextInt(3))))
				.expectBody(byte[].class)
				.returnResult()
				.getStatus()
				.value();
			assertThat(status).isIn(204, 409);
		}
	}

	private void changeParameters(Random random, Learner learner) {
		learner
			.put("/memory-settings", """
					{"desiredRetention": %s, "learningSteps": [%d, 10], "relearningSteps": [%d], "maximumInterval": %d,
						"fuzz": %s}""".formatted(0.7 + random.nextInt(29) / 100d, 1 + random.nextInt(9),
					1 + random.nextInt(2000), 30 + random.nextInt(400), random.nextBoolean()))
			.expectStatus()
			.isOk();
		if (random.nextBoolean()) {
			update("""
					update progress.memory_parameters parameters
					set weights[1] = ?, weights[9] = ?, weights[21] = ?
					from progress.learner
					where parameters.tenant_id = ?
					and learner.tenant_id = parameters.tenant_id
					and learner.learner_id = parameters.learner_id
					and parameters.since_sequence = learner.sequence""", 0.1 + random.nextDouble(),
					1 + random.nextDouble(), 0.1 + random.nextDouble() / 2, this.tenant.id());
		}
	}

	private UUID question(Random random) {
		return this.catalog.id("q" + random.nextInt(4));
	}

	private List<String> live() {
		return texts("""
				select format('%s %s %s %s %s %s %s %s %s %s %s %s', learner_id, question_id, state,
					encode(float8send(stability), 'hex'), encode(float8send(difficulty), 'hex'),
					(extract(epoch from due) * 1000000)::bigint, (extract(epoch from last_review) * 1000000)::bigint,
					step, reps, lapses, version, sequence)
				from progress.review_card
				where tenant_id = ?""", this.tenant.id());
	}

	private List<String> replayed() {
		Map<String, Replay> replays = replays();
		Map<String, ReviewCard> cards = new TreeMap<>();
		for (String row : texts(
				"""
						select format('%s %s %s %s %s %s %s', learner_id, question_id, sequence, question_version, rating,
							(extract(epoch from ended_at) * 1000000)::bigint, (extract(epoch from recorded_at) * 1000000)::bigint)
						from progress.attempt
						where tenant_id = ?
						and rating is not null
						and (learner_id, sequence) not in (
							select learner_id, undone_sequence from progress.attempt_undo where tenant_id = ?)
						order by learner_id, sequence""",
				this.tenant.id(), this.tenant.id())) {
			String[] parts = row.split(" ");
			Replay replay = replays.getOrDefault(parts[0], Replay.of(Map.of()));
			cards.merge(parts[0] + " " + parts[1], replay.next(ReviewCard.NEW, review(parts)),
					(before, first) -> replay.next(before, review(parts)));
		}
		return cards.entrySet().stream().map((card) -> card.getKey() + " " + bits(card.getValue())).toList();
	}

	private Map<String, Replay> replays() {
		Map<String, Map<Long, Parameters>> parameters = new HashMap<>();
		for (String row : texts("""
				select concat_ws(' ', learner_id, since_sequence, array_to_string(weights, ','), desired_retention,
					array_to_string(learning_steps, ','), array_to_string(relearning_steps, ','), maximum_interval,
					fuzz_seed)
				from progress.memory_parameters
				where tenant_id = ?""", this.tenant.id())) {
			String[] parts = row.split(" ");
			parameters.computeIfAbsent(parts[0], (none) -> new HashMap<>())
				.put(Long.valueOf(parts[1]),
						new Parameters(
								Weights.of(Stream.of(parts[2].split(",")).mapToDouble(Double::parseDouble).toArray()),
								new Settings(Double.parseDouble(parts[3]), steps(parts[4]), steps(parts[5]),
										Integer.parseInt(parts[6]),
										(parts.length > 7) ? Long.valueOf(parts[7]) : null)));
		}
		Map<String, Replay> replays = new HashMap<>();
		parameters.forEach((learner, each) -> replays.put(learner, Replay.of(each)));
		return replays;
	}

	private static Review review(String[] parts) {
		return new Review(Long.parseLong(parts[2]), Integer.parseInt(parts[3]), Rating.of(Integer.parseInt(parts[4])),
				micros(parts[5]), micros(parts[6]));
	}

	private static Instant micros(String text) {
		return Instant.EPOCH.plus(Duration.ofNanos(Long.parseLong(text) * 1_000));
	}

	private static List<Duration> steps(String minutes) {
		return Stream.of(minutes.split(",")).map((each) -> Duration.ofMinutes(Long.parseLong(each))).toList();
	}

	private static String bits(ReviewCard reviewCard) {
		Card card = reviewCard.card();
		return "%d %s %s %s %s %d %d %d %d %d".formatted(card.state().number(), hex(card.stability()),
				hex(card.difficulty()), micros(card.due()), micros(card.lastReview()), card.step(), card.reps(),
				card.lapses(), reviewCard.version(), reviewCard.sequence());
	}

	private static String hex(double value) {
		return HexFormat.of().toHexDigits(Double.doubleToRawLongBits(value));
	}

	private static long micros(@Nullable Instant at) {
		return Duration.between(Instant.EPOCH, Objects.requireNonNull(at)).toNanos() / 1_000;
	}

}
