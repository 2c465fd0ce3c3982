package dev.studyhall.web.question;

import java.util.Map;
import java.util.Set;

import dev.studyhall.web.api.Bookmarks;
import dev.studyhall.web.api.ServiceRefusal;
import dev.studyhall.web.bookmark.Marks;
import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.Fragment;
import dev.studyhall.web.page.SeeOther;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.text.Texts;
import dev.studyhall.web.visitor.Form;
import dev.studyhall.web.visitor.Visitor;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Bookmarks on questions, set and taken away where the question is read. */
@Controller
class MarkController {

	private static final String REVISIT = "revisit";

	private static final Set<String> KINDS = Set.of(REVISIT, "challenging", "favourite");

	private static final int UNPROCESSABLE = 422;

	private final Bookmarks bookmarks;

	private final Marks marks;

	private final QuestionPages pages;

	private final Texts texts;

	MarkController(Bookmarks bookmarks, Marks marks, QuestionPages pages, Texts texts) {
		this.bookmarks = bookmarks;
		this.marks = marks;
		this.pages = pages;
		this.texts = texts;
	}

	/** Bookmarks the question of a list. */
	@PostMapping(QuestionController.PATH + "/mark")
	Mono<Answer> mark(Site site, Visitor visitor, @PathVariable String id, Form form) {
		Answer answer = visitor.fragment()
				? new Fragment("question/marks", "marked", site,
						Map.of("id", id, "mark", REVISIT, "title", form.text("title")))
				: new SeeOther(form.returnAddress());
		return this.bookmarks.putQuestion(visitor.credentials(), site.slug(), id, REVISIT, null).thenReturn(answer);
	}

	/** Keeps kind and note of a bookmark, or takes it away. */
	@PostMapping(QuestionController.PATH + "/bookmark")
	Mono<Answer> bookmark(Site site, Visitor visitor, @PathVariable String id, Form form) {
		if (form.has("remove")) {
			return remove(site, visitor, id);
		}
		Answer back = new SeeOther(form.returnAddress() + "?bookmark=kept#bookmark");
		return put(site, visitor, id, form).thenReturn(back)
			.onErrorResume(MarkController::isFormsFault, (failure) -> again(site, visitor, id, form, failure));
	}

	/** The page without the bookmark, which it offers to put back. */
	private Mono<Answer> remove(Site site, Visitor visitor, String id) {
		return this.pages.question(site, visitor, id)
			.flatMap((question) -> this.marks.find(site, visitor, question.topic().id(), id))
			.flatMap((gone) -> this.bookmarks.removeQuestion(visitor.credentials(), site.slug(), id)
				.then(Mono.defer(() -> this.pages.find(site, visitor, id)))
				.map((page) -> page.with("kept", "removed").with("gone", gone.orElse(null))));
	}

	private Mono<Void> put(Site site, Visitor visitor, String id, Form form) {
		String kind = KINDS.contains(form.text("kind")) ? form.text("kind") : REVISIT;
		return this.bookmarks.putQuestion(visitor.credentials(), site.slug(), id, kind, form.text("note"));
	}

	/** The page once more, with what was typed and what is wrong with it. */
	private Mono<Answer> again(Site site, Visitor visitor, String id, Form form, Throwable failure) {
		String key = (failure instanceof ServiceRefusal refusal && refusal.code().equals("too-many-bookmarks"))
				? "bookmark.too-many" : "bookmark.refused";
		return this.pages.find(site, visitor, id)
			.map((page) -> page.status(UNPROCESSABLE)
				.with("draftKind", form.text("kind"))
				.with("draftNote", form.text("note"))
				.with("problem", this.texts.get(visitor.locale(), key)));
	}

	private static boolean isFormsFault(Throwable failure) {
		return failure instanceof ServiceRefusal refusal && (refusal.status() == 400 || refusal.status() == 409);
	}

}
