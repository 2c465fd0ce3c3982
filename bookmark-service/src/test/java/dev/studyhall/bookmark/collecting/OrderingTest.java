package dev.studyhall.bookmark.collecting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.studyhall.bookmark.collecting.Ordering.Item;
import dev.studyhall.bookmark.support.Seed;
import dev.studyhall.bookmark.subject.Target;
import dev.studyhall.kit.web.BadRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OrderingTest {

	private static final List<Target> TARGETS = IntStream.range(0, 12)
		.mapToObj((number) -> (number % 2 == 0) ? Target.question(new UUID(0, number))
				: Target.topic(new UUID(0, number)))
		.toList();

	@Test
	void aNewItemComesLastAndOneThatIsThereStays() {
		Ordering ordering = ordering(0, 10);

		assertThat(ordering.place(TARGETS.get(5), new Place.Anywhere()))
			.containsExactly(new Item(TARGETS.get(5), 10 + Ordering.GAP));
		assertThat(ordering.place(TARGETS.get(0), new Place.Anywhere())).isEmpty();
	}

	@Test
	void anItemMovesAlone() {
		Ordering ordering = ordering(0, 10, 20);

		assertThat(ordering.place(TARGETS.get(2), new Place.After(TARGETS.get(0))))
			.containsExactly(new Item(TARGETS.get(2), 5));
		assertThat(ordering.place(TARGETS.get(2), new Place.First()))
			.containsExactly(new Item(TARGETS.get(2), -Ordering.GAP));
	}

	@Test
	void whatStandsThereAlreadyIsNotWritten() {
		Ordering ordering = ordering(0, 10, 20);

		assertThat(ordering.place(TARGETS.get(0), new Place.First())).isEmpty();
		assertThat(ordering.place(TARGETS.get(1), new Place.After(TARGETS.get(0)))).isEmpty();
		assertThat(ordering.place(TARGETS.get(1), new Place.After(TARGETS.get(1)))).isEmpty();
	}

	@Test
	void withoutAGapAllAreWrittenAnew() {
		Ordering ordering = ordering(3, 4);

		assertThat(ordering.place(TARGETS.get(7), new Place.After(TARGETS.get(0)))).containsExactly(
				new Item(TARGETS.get(0), 0), new Item(TARGETS.get(7), Ordering.GAP),
				new Item(TARGETS.get(1), 2 * Ordering.GAP));
	}

	@Test
	void whateverMovesTheOrderIsThatOfAList() {
		Random random = Seed.random("ordering of items");
		List<Target> model = new ArrayList<>();
		Map<Target, Long> rows = new HashMap<>();
		for (int step = 0; step < 5_000; step++) {
			Target target = TARGETS.get(random.nextInt(TARGETS.size()));
			if (random.nextInt(10) == 0) {
				model.remove(target);
				rows.remove(target);
				continue;
			}
			Place place = place(random, model, target);
			read(rows).place(target, place).forEach((item) -> rows.put(item.target(), item.position()));
			move(model, target, place);

			assertThat(read(rows).items()).as("step " + step).extracting(Item::target).isEqualTo(model);
			assertThat(rows.values()).doesNotHaveDuplicates();
		}
	}

	@Test
	void aPlaceIsReadFromItsWord() {
		UUID id = UUID.randomUUID();

		assertThat(Place.of(null)).isEqualTo(new Place.Anywhere());
		assertThat(Place.of("")).isEqualTo(new Place.First());
		assertThat(Place.of("question/" + id)).isEqualTo(new Place.After(Target.question(id)));
		assertThat(Place.of("topic/" + id)).isEqualTo(new Place.After(Target.topic(id)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "question", "question/", "question/1", "level/00000000-0000-0000-0000-000000000000",
			"QUESTION/00000000-0000-0000-0000-000000000000", " question/00000000-0000-0000-0000-000000000000" })
	void anotherWordIsNoPlace(String word) {
		assertThatThrownBy(() -> Place.of(word)).isInstanceOf(BadRequestException.class);
	}

	@Test
	void aPlaceBehindWhatIsNotThereIsNone() {
		Place place = new Place.After(TARGETS.get(9));

		assertThatThrownBy(() -> place.requireAmong(ordering(0, 1))).isInstanceOf(BadRequestException.class);
		assertThat(new Place.First().requireAmong(ordering())).isEqualTo(new Place.First());
	}

	/** Among few items gaps are used up soon: mostly behind the first one. */
	private static Place place(Random random, List<Target> model, Target target) {
		if (model.isEmpty() || random.nextInt(20) == 0) {
			return random.nextBoolean() ? new Place.First() : new Place.Anywhere();
		}
		Target after = model.get(random.nextInt(4) == 0 ? random.nextInt(model.size()) : 0);
		return new Place.After(after);
	}

	private static void move(List<Target> model, Target target, Place place) {
		int current = model.indexOf(target);
		switch (place) {
			case Place.Anywhere _ -> {
				if (current < 0) {
					model.add(target);
				}
			}
			case Place.First _ -> {
				model.remove(target);
				model.addFirst(target);
			}
			case Place.After after -> {
				if (!after.target().equals(target)) {
					model.remove(target);
					model.add(model.indexOf(after.target()) + 1, target);
				}
			}
		}
	}

	private static Ordering read(Map<Target, Long> rows) {
		return new Ordering(rows.entrySet()
			.stream()
			.map((row) -> new Item(row.getKey(), row.getValue()))
			.sorted(Comparator.comparingLong(Item::position))
			.toList());
	}

	private static Ordering ordering(long... positions) {
		return new Ordering(IntStream.range(0, positions.length)
			.mapToObj((index) -> new Item(TARGETS.get(index), positions[index]))
			.toList());
	}

}
