package dev.studyhall.web.study;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.studyhall.web.api.Attempt;
import dev.studyhall.web.api.Progress;
import dev.studyhall.web.api.ServiceRefusal;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.visitor.Form;
import dev.studyhall.web.visitor.Visitor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Records what was answered. A form that is sent twice is recorded once: it names its
 * attempt, and a name that was used before is taken for done.
 */
@Component
class Answers {

	private static final String SENT_BEFORE = "client-event-id-reused";

	private static final Duration LONGEST = Duration.ofHours(23);

	private static final int BEST = 4;

	private final Progress progress;

	private final Clock clock;

	Answers(Progress progress, Clock clock) {
		this.progress = progress;
		this.clock = clock;
	}

	Mono<Void> rate(Site site, Visitor visitor, Form form) {
		int rating = form.number("rating", 0);
		if (rating < 1 || rating > BEST) {
			return Mono.error(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
		}
		return record(site, visitor, form, rating, null, null);
	}

	Mono<Void> choose(Site site, Visitor visitor, Form form) {
		List<Integer> choice = Place.options(form.all("choice")).stream().sorted().toList();
		return record(site, visitor, form, null, choice, null);
	}

	Mono<Void> skip(Site site, Visitor visitor, Form form) {
		return record(site, visitor, form, null, null, true);
	}

	Mono<Void> undo(Site site, Visitor visitor, String event) {
		return this.progress.takeBack(visitor.credentials(), site.slug(), event);
	}

	private Mono<Void> record(Site site, Visitor visitor, Form form, @Nullable Integer rating,
			@Nullable List<Integer> choice, @Nullable Boolean skipped) {
		return Mono.defer(() -> {
			Instant ended = this.clock.instant();
			Instant began = began(form.text("began"), ended);
			return this.progress.record(visitor.credentials(), site.slug(), new Attempt(form.text("event"),
					form.text("question"), form.number("version", 1), rating, choice, skipped, began, ended));
		})
			.onErrorComplete(
					(failure) -> failure instanceof ServiceRefusal refusal && refusal.code().equals(SENT_BEFORE));
	}

	/** When the page was made, if that can be. */
	private static Instant began(String millis, Instant ended) {
		try {
			Instant began = Instant.ofEpochMilli(Long.parseLong(millis));
			return (began.isAfter(ended) || began.isBefore(ended.minus(LONGEST))) ? ended : began;
		}
		catch (NumberFormatException none) {
			return ended;
		}
	}

}
