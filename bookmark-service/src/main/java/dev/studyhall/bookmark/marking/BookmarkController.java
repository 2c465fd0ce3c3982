package dev.studyhall.bookmark.marking;

import java.util.UUID;

import dev.studyhall.bookmark.subject.Owner;
import dev.studyhall.bookmark.subject.Target;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.Conditional;
import dev.studyhall.kit.web.Page;
import dev.studyhall.kit.web.PageRequest;
import dev.studyhall.kit.web.Pages;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** A learner's own bookmarks. */
@RestController
@RequestMapping("/api/v1/{tenant}/me/bookmarks")
class BookmarkController {

	private final Bookmarking bookmarking;

	private final BulkMarking bulk;

	BookmarkController(Bookmarking bookmarking, BulkMarking bulk) {
		this.bookmarking = bookmarking;
		this.bulk = bulk;
	}

	@GetMapping
	Mono<ResponseEntity<Page<BookmarkView>>> listBookmarks(Caller caller, @RequestParam @Nullable String topic,
			@RequestParam @Nullable String level, @RequestParam @Nullable Kind kind,
			@RequestParam Target.@Nullable Type type, @RequestParam @Nullable String q,
			@RequestParam(defaultValue = "newest") Sort sort, PageRequest page, ServerWebExchange exchange) {
		return bookmarking.list(Owner.of(caller), new Filter(topic, level, kind, type, q), sort, page)
			.map((found) -> Pages.respond(exchange, found));
	}

	@PostMapping("/bulk")
	Mono<BulkView> changeBookmarks(Caller caller, @Valid @RequestBody BulkRequest body) {
		return bulk.apply(Owner.of(caller), body.items());
	}

	@GetMapping("/{questionId}")
	Mono<ResponseEntity<BookmarkView>> findQuestionBookmark(Caller caller, @PathVariable UUID questionId) {
		return find(caller, Target.question(questionId));
	}

	@GetMapping("/topics/{topicId}")
	Mono<ResponseEntity<BookmarkView>> findTopicBookmark(Caller caller, @PathVariable UUID topicId) {
		return find(caller, Target.topic(topicId));
	}

	@PutMapping("/{questionId}")
	Mono<ResponseEntity<BookmarkView>> putQuestionBookmark(Caller caller, @PathVariable UUID questionId,
			@Valid @RequestBody(required = false) @Nullable BookmarkRequest body, ServerWebExchange exchange) {
		return put(caller, Target.question(questionId), body, exchange);
	}

	@PutMapping("/topics/{topicId}")
	Mono<ResponseEntity<BookmarkView>> putTopicBookmark(Caller caller, @PathVariable UUID topicId,
			@Valid @RequestBody(required = false) @Nullable BookmarkRequest body, ServerWebExchange exchange) {
		return put(caller, Target.topic(topicId), body, exchange);
	}

	@DeleteMapping("/{questionId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> removeQuestionBookmark(Caller caller, @PathVariable UUID questionId, ServerWebExchange exchange) {
		return bookmarking.remove(Owner.of(caller), Target.question(questionId), Precondition.of(exchange));
	}

	@DeleteMapping("/topics/{topicId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> removeTopicBookmark(Caller caller, @PathVariable UUID topicId, ServerWebExchange exchange) {
		return bookmarking.remove(Owner.of(caller), Target.topic(topicId), Precondition.of(exchange));
	}

	/**
	 * What is told of the question changes without the bookmark: the tag is of what the
	 * learner says, so that it goes with {@code If-Match}, and nothing is answered with
	 * 304.
	 */
	private Mono<ResponseEntity<BookmarkView>> find(Caller caller, Target target) {
		return bookmarking.find(Owner.of(caller), target)
			.map((marked) -> ResponseEntity.ok()
				.eTag(Conditional.quote(marked.bookmark().tag()))
				.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
				.body(BookmarkView.of(marked)));
	}

	private Mono<ResponseEntity<BookmarkView>> put(Caller caller, Target target, @Nullable BookmarkRequest body,
			ServerWebExchange exchange) {
		Content content = ((body != null) ? body : BookmarkRequest.EMPTY).toContent();
		return bookmarking.put(Owner.of(caller), target, content, Precondition.of(exchange))
			.map(BookmarkController::toAnswer);
	}

	private static ResponseEntity<BookmarkView> toAnswer(Put put) {
		HttpStatus status = (put instanceof Put.Created) ? HttpStatus.CREATED : HttpStatus.OK;
		return ResponseEntity.status(status)
			.eTag(Conditional.quote(put.marked().bookmark().tag()))
			.body(BookmarkView.of(put.marked()));
	}

}
