package dev.studyhall.web.plan;

import java.time.LocalDate;
import java.util.Objects;

import dev.studyhall.web.api.GoalWish;
import dev.studyhall.web.visitor.Form;
import org.junit.jupiter.api.Test;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

class GoalFormTest {

	private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

	@Test
	void whatIsTypedIsRead() {
		GoalForm form = read("topic", "django", "topic", "flask", "date", "2026-06-22", "minutes", "30", "recall", "95",
				"weekday", "sunday", "off", "2026-06-10, 2026-06-11");

		assertThat(form.problems()).isEmpty();
		GoalWish wish = Objects.requireNonNull(form.wish());
		assertThat(wish.topics()).containsExactly("django", "flask");
		assertThat(wish.desiredRetention()).isEqualTo(0.95);
		assertThat(wish.daysOff()).hasSize(5);
	}

	@Test
	void eachFieldThatIsWrongIsNamed() {
		GoalForm form = read("date", "2026-06-01", "minutes", "none", "off", "soon");

		assertThat(form.wish()).isNull();
		assertThat(form.problems()).containsOnlyKeys("topic", "date", "minutes", "off");
	}

	@Test
	void hostileNumbersAreKeptWithinWhatCanBe() {
		assertThat(read("topic", "a", "date", "2026-06-22", "minutes", "999999", "recall", "-5").problems())
			.containsOnlyKeys("minutes");
	}

	private static GoalForm read(String... fields) {
		MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			typed.add(fields[i], fields[i + 1]);
		}
		return GoalForm.read(new Form(typed), TODAY, "UTC");
	}

}
