package dev.studyhall.web.collection;

import java.nio.charset.StandardCharsets;

import dev.studyhall.web.api.Collections;
import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.SeeOther;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.visitor.Form;
import dev.studyhall.web.visitor.Visitor;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriUtils;

/**
 * Items of a collection, each named {@code question/{id}} or {@code topic/{id}}: moved,
 * taken out, put back where they were.
 */
@Controller
class ItemController {

	private final Collections collections;

	ItemController(Collections collections) {
		this.collections = collections;
	}

	/** Moves an item behind another one, or to the first place. */
	@PostMapping(CollectionController.ONE + "/move")
	Mono<Answer> move(Site site, Visitor visitor, @PathVariable String id, Form form) {
		return put(site, visitor, id, form.text("item"), form.text("after"))
			.thenReturn(new SeeOther(site.path() + "/collections/" + id));
	}

	@PostMapping(CollectionController.ONE + "/take")
	Mono<Answer> take(Site site, Visitor visitor, @PathVariable String id, Form form) {
		String item = form.text("item");
		return this.collections.removeItem(visitor.credentials(), site.slug(), id, type(item), target(item))
			.thenReturn(new SeeOther(site.path() + "/collections/" + id + "?done=out&item=" + encoded(item) + "&after="
					+ encoded(form.text("after"))));
	}

	private Mono<Void> put(Site site, Visitor visitor, String id, String item, @Nullable String after) {
		return this.collections.putItem(visitor.credentials(), site.slug(), id, type(item), target(item), after);
	}

	private static String type(String item) {
		return item.startsWith("topic/") ? "topic" : "question";
	}

	private static String target(String item) {
		return item.substring(item.indexOf('/') + 1);
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

}
