package dev.studyhall.web.bookmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.studyhall.web.api.BookmarkChange;
import dev.studyhall.web.api.Bookmarks;
import dev.studyhall.web.api.Collections;
import dev.studyhall.web.api.ServiceRefusal;
import dev.studyhall.web.learner.Door;
import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.Fragment;
import dev.studyhall.web.page.SeeOther;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Form;
import dev.studyhall.web.visitor.Visitor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One's bookmarks: filtered, changed, removed. The form's button {@code do} says what is
 * to be done; what is shown afterwards is what the address says.
 */
@Controller
class BookmarkController {

	private static final String PATH = Site.PATH + "/bookmarks";

	private static final int UNPROCESSABLE = 422;

	private final Bookmarks bookmarks;

	private final Collections collections;

	private final BookmarkPages pages;

	private final Texts texts;

	private final Door door;

	BookmarkController(Bookmarks bookmarks, Collections collections, BookmarkPages pages, Texts texts, Door door) {
		this.bookmarks = bookmarks;
		this.collections = collections;
		this.pages = pages;
		this.texts = texts;
		this.door = door;
	}

	@GetMapping(PATH)
	Mono<Answer> bookmarks(Site site, Visitor visitor, @RequestParam MultiValueMap<String, String> query) {
		return this.door.open(site, visitor, "bookmarks",
				Mono.defer(() -> this.pages.show(site, visitor, Filter.of(query))));
	}

	@PostMapping(PATH)
	Mono<Answer> change(Site site, Visitor visitor, @RequestParam MultiValueMap<String, String> query, Form form) {
		Filter filter = Filter.of(query);
		String todo = form.text("do");
		if (todo.startsWith("remove:")) {
			return remove(site, visitor, filter, List.of(todo.substring("remove:".length())));
		}
		return switch (todo) {
			case "note" -> note(site, visitor, filter, form);
			case "undo" -> undo(site, visitor, filter, form);
			case "remove" -> remove(site, visitor, filter, form.all("pick"));
			case "kind" -> rekind(site, visitor, filter, form);
			case "collect" -> collect(site, visitor, filter, form);
			default -> Mono.just(new SeeOther(filter.address(site)));
		};
	}

	private Mono<Answer> note(Site site, Visitor visitor, Filter filter, Form form) {
		String kind = Filter.kind(form.text("kind"));
		BookmarkChange change = new BookmarkChange("put", form.text("type"), form.text("id"),
				kind.isEmpty() ? "revisit" : kind, form.text("note"));
		return this.bookmarks.put(visitor.credentials(), site.slug(), change)
			.<Answer>map((kept) -> visitor.fragment() ? row(site, filter, new Row(kept, null, "", true))
					: new SeeOther(filter.address(site) + "#b-" + change.targetId()))
			.onErrorResume(BookmarkController::isFormsFault, (failure) -> again(site, visitor, filter, change));
	}

	/** The bookmark once more, with what was typed and that it cannot be kept. */
	private Mono<Answer> again(Site site, Visitor visitor, Filter filter, BookmarkChange change) {
		String problem = this.texts.get(visitor.locale(), "bookmark.refused");
		return this.pages.show(site, visitor, filter).map((page) -> {
			List<Row> rows = ((List<?>) page.model().getOrDefault("rows", List.of())).stream()
				.map(Row.class::cast)
				.map((row) -> row.id().equals(change.targetId()) ? new Row(row.bookmark(), change, problem, false)
						: row)
				.toList();
			return visitor.fragment()
					? rows.stream()
						.filter((row) -> row.draft() != null)
						.findFirst()
						.<Answer>map((row) -> row(site, filter, row))
						.orElseGet(() -> new SeeOther(filter.address(site)))
					: page.status(UNPROCESSABLE).with("rows", rows).with("problem", problem);
		});
	}

	private Mono<Answer> remove(Site site, Visitor visitor, Filter filter, List<String> picks) {
		List<BookmarkChange> changes = changes("remove", picks);
		return this.pages.rows(site, visitor, filter)
			.map((rows) -> rows.stream().filter((row) -> picks.contains(row.pick())).toList())
			.flatMap((gone) -> apply(site, visitor, changes)
				.then(Mono.defer(() -> this.pages.show(site, visitor, filter)))
				.map((page) -> page.with("gone", gone)));
	}

	private Mono<Answer> undo(Site site, Visitor visitor, Filter filter, Form form) {
		List<String> picks = form.all("pick");
		List<String> kinds = form.all("kind");
		List<String> notes = form.all("note");
		List<BookmarkChange> changes = IntStream.range(0, Math.min(picks.size(), Math.min(kinds.size(), notes.size())))
			.mapToObj((at) -> change("put", picks.get(at), Filter.kind(kinds.get(at)), notes.get(at)))
			.toList();
		return apply(site, visitor, changes).thenReturn(new SeeOther(filter.address(site)));
	}

	private Mono<Answer> rekind(Site site, Visitor visitor, Filter filter, Form form) {
		String kind = Filter.kind(form.text("kind"));
		List<String> picks = form.all("pick");
		return this.pages.rows(site, visitor, filter)
			.map((rows) -> rows.stream()
				.filter((row) -> picks.contains(row.pick()))
				.map((row) -> row.toPut(kind.isEmpty() ? row.bookmark().kind() : kind))
				.toList())
			.flatMap((changes) -> apply(site, visitor, changes))
			.thenReturn(new SeeOther(filter.address(site)));
	}

	private Mono<Answer> collect(Site site, Visitor visitor, Filter filter, Form form) {
		String collection = form.text("collection");
		return Flux.fromIterable(changes("put", form.all("pick")))
			.concatMap((item) -> this.collections.putItem(visitor.credentials(), site.slug(), collection,
					item.targetType(), item.targetId(), null))
			.then(Mono.<Answer>fromSupplier(() -> new SeeOther(site.path() + "/collections/" + collection)))
			.onErrorResume(BookmarkController::isFormsFault,
					(failure) -> this.pages.show(site, visitor, filter)
						.map((page) -> page.status(UNPROCESSABLE)
							.with("problem", this.texts.get(visitor.locale(), "bookmarks.not-collected"))));
	}

	private Mono<Void> apply(Site site, Visitor visitor, List<BookmarkChange> changes) {
		return changes.isEmpty() ? Mono.empty()
				: this.bookmarks.change(visitor.credentials(), site.slug(), changes).then();
	}

	private static Answer row(Site site, Filter filter, Row row) {
		Map<String, Object> model = new HashMap<>(Map.of("row", row, "filter", filter));
		return new Fragment(BookmarkPages.TEMPLATE, "row", site, model);
	}

	private static List<BookmarkChange> changes(String op, List<String> picks) {
		return picks.stream().map((pick) -> change(op, pick, null, null)).toList();
	}

	private static BookmarkChange change(String op, String pick, @Nullable String kind, @Nullable String note) {
		int colon = pick.indexOf(':');
		return new BookmarkChange(op, pick.substring(0, Math.max(0, colon)), pick.substring(colon + 1),
				(kind == null || kind.isEmpty()) ? null : kind, (note == null || note.isBlank()) ? null : note);
	}

	private static boolean isFormsFault(Throwable failure) {
		return failure instanceof ServiceRefusal refusal && List.of(400, 404, 409, 413).contains(refusal.status());
	}

}
