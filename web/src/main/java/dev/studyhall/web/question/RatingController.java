package dev.studyhall.web.question;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import dev.studyhall.web.api.Attempt;
import dev.studyhall.web.api.Progress;
import dev.studyhall.web.api.ServiceRefusal;
import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.SeeOther;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.visitor.Form;
import dev.studyhall.web.visitor.Visitor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * Answers to a question. A form may come twice: what happened has a name, made of the
 * page's own and of the rating, and is recorded once. What was answered on a page of one
 * person is not recorded of another, who has logged in since: 412.
 */
@Controller
class RatingController {

	private static final String SENT_BEFORE = "client-event-id-reused";

	private static final Duration LONGEST = Duration.ofHours(24);

	private final Progress progress;

	private final Clock clock;

	RatingController(Progress progress, Clock clock) {
		this.progress = progress;
		this.clock = clock;
	}

	@PostMapping(QuestionController.PATH + "/rating")
	Mono<Answer> rate(Site site, Visitor visitor, @PathVariable String id, Form form) {
		int rating = form.number("rating", 0);
		if (rating < 1 || rating > 4) {
			return Mono.error(new ResponseStatusException(HttpStatus.BAD_REQUEST));
		}
		String event = form.text("event") + "." + rating;
		return record(site, visitor, form, attempt(id, event, rating, null, form))
			.thenReturn(new SeeOther(form.returnAddress() + "?rated=" + event + "#rating"));
	}

	@PostMapping(QuestionController.PATH + "/choice")
	Mono<Answer> choose(Site site, Visitor visitor, @PathVariable String id, Form form) {
		List<Integer> choice = form.all("choice")
			.stream()
			.filter((place) -> place.matches("[0-9]{1,3}"))
			.map(Integer::valueOf)
			.distinct()
			.sorted()
			.toList();
		String chosen = choice.stream().map((place) -> "&choice=" + place).collect(Collectors.joining());
		String event = form.text("event") + ".c"
				+ choice.stream().map(String::valueOf).collect(Collectors.joining("-"));
		return record(site, visitor, form, attempt(id, event, null, choice, form))
			.thenReturn(new SeeOther(form.returnAddress() + "?answered=1" + chosen + "#answer"));
	}

	/** Takes a rating back. */
	@PostMapping(QuestionController.PATH + "/rating/undo")
	Mono<Answer> undo(Site site, Visitor visitor, @PathVariable String id, Form form) {
		return this.progress.takeBack(visitor.credentials(), site.slug(), form.text("event"))
			.thenReturn(new SeeOther(form.returnAddress() + "#rating"));
	}

	private Mono<Void> record(Site site, Visitor visitor, Form form, Attempt attempt) {
		if (visitor.signedIn() && form.has("person") && !form.text("person").equals(visitor.person())) {
			return Mono.error(() -> new ResponseStatusException(HttpStatus.PRECONDITION_FAILED));
		}
		return this.progress.record(visitor.credentials(), site.slug(), attempt)
			.onErrorComplete(
					(failure) -> failure instanceof ServiceRefusal refusal && refusal.code().equals(SENT_BEFORE));
	}

	private Attempt attempt(String id, String event, @Nullable Integer rating, @Nullable List<Integer> choice,
			Form form) {
		Instant ended = time(form.text("ended"), this.clock.instant());
		Instant began = time(form.text("began"), ended);
		boolean possible = !began.isAfter(ended) && began.isAfter(ended.minus(LONGEST));
		return new Attempt(event, id, form.number("version", 1), rating, choice, null, possible ? began : ended, ended);
	}

	/** Of milliseconds since 1970; the other one where there are none. */
	private static Instant time(String millis, Instant otherwise) {
		try {
			return Instant.ofEpochMilli(Long.parseLong(millis));
		}
		catch (NumberFormatException none) {
			return otherwise;
		}
	}

}
