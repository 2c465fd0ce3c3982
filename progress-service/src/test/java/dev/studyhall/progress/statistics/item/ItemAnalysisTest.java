package dev.studyhall.progress.statistics.item;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;

import dev.studyhall.progress.support.Seed;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ItemAnalysisTest {

	private static final Instant START = Instant.parse("2026-05-04T00:00:00Z");

	private static final Offset<Double> CLOSE = Offset.offset(1e-9);

	@Test
	void figuresAreThoseOfTheBatchFormulas() {
		Random random = Seed.random("item analysis");
		for (int round = 0; round < 300; round++) {
			int slots = 1 + random.nextInt(12);
			int takers = random.nextInt(60);
			int[][] ratings = ratings(random, takers, slots);

			assertEqual(analysis(ratings, slots).finish(), ratings, slots);
		}
	}

	@Test
	void whereNothingVariesThereIsNoIndex() {
		ItemFigures figures = analysis(new int[][] { { 3, 1 }, { 4, 1 }, { 3, 3 } }, 2).finish().getFirst();

		assertThat(figures.facility()).isEqualTo(1);
		assertThat(figures.discriminationIndex()).isNull();
		assertThat(figures.discriminativeEfficiency()).isNull();
	}

	@Test
	void aQuizNobodyTookHasNoFigures() {
		ItemFigures figures = analysis(new int[0][], 1).finish().getFirst();

		assertThat(figures).isEqualTo(new ItemFigures(0, 0, 0, 0, null, null, null));
	}

	@Test
	void aQuestionNobodyAttemptedCountsZeroForAll() {
		List<ItemFigures> figures = analysis(new int[][] { { 3, 0 }, { 1, 0 } }, 2).finish();

		assertThat(figures.get(1)).isEqualTo(new ItemFigures(1, 0, 2, 0, 0.0, null, null));
	}

	@Test
	void whoLeftAQuestionOutLeftOutTheVersionOfTheTime() {
		ItemAnalysis analysis = new ItemAnalysis(2, List.of(item(0, 1, 0), item(1, 1, 0), item(1, 2, 100)));
		UUID early = UUID.randomUUID();
		UUID late = UUID.randomUUID();
		UUID both = UUID.randomUUID();
		analysis.add(new FirstAttempt(early, 0, 1, 3, 1, at(50)));
		analysis.add(new FirstAttempt(late, 0, 1, 3, 1, at(150)));
		analysis.add(new FirstAttempt(both, 1, 1, 1, 1, at(10)));
		analysis.add(new FirstAttempt(both, 1, 2, 3, 2, at(100)));

		List<ItemFigures> figures = analysis.finish();

		assertThat(figures).extracting(ItemFigures::version).containsExactly(1, 1, 2);
		assertThat(figures).extracting(ItemFigures::takers).containsExactly(3L, 2L, 2L);
		assertThat(figures).extracting(ItemFigures::answered).containsExactly(2L, 1L, 1L);
		assertThat(figures).extracting(ItemFigures::facility).containsExactly(2 / 3.0, 0.0, 0.5);
		assertThat(analysis.takers()).isEqualTo(3);
	}

	@Test
	void aMillionTakersDoNotOverflow() {
		ItemTally tally = new ItemTally(0, 1, 4_000);
		for (int taker = 0; taker < 1_000_000; taker++) {
			tally.addAnswer(taker % 3, 3_997 + taker % 3);
		}

		assertThat(tally.figures().discriminationIndex()).isCloseTo(100, CLOSE);
		assertThat(tally.figures().discriminativeEfficiency()).isCloseTo(100, CLOSE);
	}

	private static ItemAnalysis analysis(int[][] ratings, int slots) {
		List<Item> items = new ArrayList<>();
		for (int slot = 0; slot < slots; slot++) {
			for (int[] paper : ratings) {
				if (paper[slot] != 0 && items.stream().noneMatch(sameSlot(slot))) {
					items.add(item(slot, 1, 0));
				}
			}
		}
		ItemAnalysis analysis = new ItemAnalysis(slots, items);
		for (int[] paper : ratings) {
			UUID learner = UUID.randomUUID();
			for (int slot = 0; slot < slots; slot++) {
				if (paper[slot] != 0) {
					analysis.add(new FirstAttempt(learner, slot, 1, Math.max(0, paper[slot]), slot + 1L, at(slot)));
				}
			}
		}
		return analysis;
	}

	private static Predicate<Item> sameSlot(int slot) {
		return (item) -> item.slot() == slot;
	}

	/** 1 to 4 rated, -1 skipped, 0 not touched; each taker has touched something. */
	private static int[][] ratings(Random random, int takers, int slots) {
		int kind = random.nextInt(4);
		int[][] ratings = new int[takers][slots];
		for (int[] paper : ratings) {
			for (int slot = 0; slot < slots; slot++) {
				paper[slot] = (kind == 0) ? 3 : random.nextInt(6) - 1;
			}
			if (kind == 1) {
				paper[0] = 1;
			}
			if (paper[0] == 0) {
				paper[0] = -1;
			}
		}
		return ratings;
	}

	private static void assertEqual(List<ItemFigures> figures, int[][] ratings, int slots) {
		assertThat(figures).hasSize(slots);
		for (int slot = 0; slot < slots; slot++) {
			double[] marks = new double[ratings.length];
			double[] rests = new double[ratings.length];
			for (int taker = 0; taker < ratings.length; taker++) {
				marks[taker] = mark(ratings[taker][slot]);
				for (int other = 0; other < slots; other++) {
					rests[taker] += (other != slot) ? mark(ratings[taker][other]) : 0;
				}
			}
			MoodleBatch batch = new MoodleBatch(marks, rests);
			assertClose(figures.get(slot).facility(), batch.facility());
			assertClose(figures.get(slot).discriminationIndex(), batch.discriminationIndex());
			assertClose(figures.get(slot).discriminativeEfficiency(), batch.discriminativeEfficiency());
		}
	}

	private static void assertClose(@Nullable Double actual, @Nullable Double expected) {
		if (expected == null) {
			assertThat(actual).isNull();
		}
		else {
			assertThat(actual).isCloseTo(expected, CLOSE);
		}
	}

	private static double mark(int rating) {
		return switch (rating) {
			case 2 -> 0.5;
			case 3, 4 -> 1;
			default -> 0;
		};
	}

	private static Item item(int slot, int version, long begun) {
		return new Item(slot, version, at(begun));
	}

	private static Instant at(long seconds) {
		return START.plusSeconds(seconds);
	}

}
