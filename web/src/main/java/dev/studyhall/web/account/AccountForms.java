package dev.studyhall.web.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.studyhall.web.api.DailyLimits;
import dev.studyhall.web.api.MemorySettings;
import dev.studyhall.web.visitor.Form;
import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Settings as they are typed: read, and written to be changed. */
final class AccountForms {

	private static final int MOST = 9999;

	private static final int LONGEST_STEP = 43_200;

	private static final int LONGEST_INTERVAL = 36_500;

	private static final int MOST_STEPS = 10;

	private AccountForms() {
	}

	static Form of(DailyLimits limits) {
		return form("new", text(limits.newCards()), "reviews", text(limits.reviews()));
	}

	static Form of(MemorySettings settings) {
		return form("recall", Long.toString(Math.round(settings.desiredRetention() * 100)), "learning",
				steps(settings.learningSteps()), "relearning", steps(settings.relearningSteps()), "longest",
				Integer.toString(settings.maximumInterval()), "fuzz", settings.fuzz() ? "1" : "");
	}

	/** The limits typed; nothing if they cannot be. */
	static Optional<DailyLimits> limits(Form form, String zone) {
		boolean possible = limit(form, "new") && limit(form, "reviews");
		return possible ? Optional.of(new DailyLimits(number(form, "new"), number(form, "reviews"), zone, null, null))
				: Optional.empty();
	}

	/** The settings typed; nothing if they cannot be. */
	static Optional<MemorySettings> settings(Form form) {
		int recall = form.number("recall", 0);
		int longest = form.number("longest", 0);
		Optional<List<Integer>> learning = steps(form.text("learning"));
		Optional<List<Integer>> relearning = steps(form.text("relearning"));
		if (recall < 70 || recall > 99 || longest < 1 || longest > LONGEST_INTERVAL || learning.isEmpty()
				|| relearning.isEmpty()) {
			return Optional.empty();
		}
		return Optional
			.of(new MemorySettings(recall / 100.0, learning.get(), relearning.get(), longest, form.has("fuzz")));
	}

	private static boolean limit(Form form, String field) {
		Integer number = number(form, field);
		return !form.has(field) || (number != null && number >= 0 && number <= MOST);
	}

	private static @Nullable Integer number(Form form, String field) {
		int number = form.number(field, -1);
		return (form.has(field) && number >= 0) ? Integer.valueOf(number) : null;
	}

	private static Optional<List<Integer>> steps(String text) {
		List<Integer> steps = new ArrayList<>();
		for (String word : text.split("[\\s,;]+", -1)) {
			if (!word.isEmpty()) {
				steps.add(word.matches("[0-9]{1,5}") ? Integer.parseInt(word) : 0);
			}
		}
		boolean possible = steps.size() <= MOST_STEPS
				&& steps.stream().allMatch((step) -> step >= 1 && step <= LONGEST_STEP);
		return possible ? Optional.of(steps) : Optional.empty();
	}

	private static String steps(List<Integer> steps) {
		return steps.stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

	private static String text(@Nullable Integer number) {
		return (number != null) ? number.toString() : "";
	}

	private static Form form(String... fields) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			form.add(fields[i], fields[i + 1]);
		}
		return new Form(form);
	}

}
