package dev.studyhall.catalog.authoring;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import dev.studyhall.catalog.content.ContentHash;
import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.Conditional;
import dev.studyhall.kit.web.IdempotencyKeys;
import dev.studyhall.kit.web.StoredAnswer;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Makes topics and questions, once per idempotency key, and answers with what was made.
 * Each call is one transaction.
 */
final class Creations {

	private static final String AUTHORING = "/api/v1/{tenant}/authoring/";

	private final Transactions transactions;

	private final TopicEditing topics;

	private final QuestionEditing questions;

	private final AuthoredTables authored;

	private final IdempotencyKeys keys;

	private final JsonMapper json;

	Creations(Transactions transactions, TopicEditing topics, QuestionEditing questions, AuthoredTables authored,
			IdempotencyKeys keys, JsonMapper json) {
		this.transactions = transactions;
		this.topics = topics;
		this.questions = questions;
		this.authored = authored;
		this.keys = keys;
		this.json = json;
	}

	/** Makes a topic; signals what {@link TopicEditing#create} signals. */
	Mono<StoredAnswer> topic(Caller author, TopicRequest request, @Nullable String key) {
		Mono<StoredAnswer> work = Mono.defer(() -> topics.create(author, request))
			.flatMap((slug) -> authored.topic(author.tenant().id(), slug))
			.map((topic) -> answer(address(author, "topics/{slug}", topic.slug()), topic.tag(), topic));
		return keys.once(author, key, hash("topic", request), work)
			.as(transactions::inTenant)
			.checkpoint("create topic");
	}

	/** Makes a question; signals what {@link QuestionEditing#create} signals. */
	Mono<StoredAnswer> question(Caller author, String slug, QuestionRequest request, @Nullable String key) {
		Mono<StoredAnswer> work = Mono.defer(() -> questions.create(author, slug, request))
			.flatMap((id) -> authored.question(author.tenant().id(), id))
			.map((question) -> answer(address(author, "questions/{id}", question.id().toString()), question.tag(),
					question));
		return keys.once(author, key, hash("question of " + slug, request), work)
			.as(transactions::inTenant)
			.checkpoint("create question");
	}

	private StoredAnswer answer(String address, String tag, Object made) {
		return new StoredAnswer(
				HttpStatus.CREATED.value(), Map.of(HttpHeaders.LOCATION, address, HttpHeaders.ETAG,
						Conditional.quote(tag), HttpHeaders.CACHE_CONTROL, "private, no-store"),
				json.writeValueAsString(made));
	}

	private byte[] hash(String what, Object request) {
		return new ContentHash().add(what)
			.add(json.writeValueAsString(request))
			.toHex()
			.getBytes(StandardCharsets.US_ASCII);
	}

	private static String address(Caller author, String path, String name) {
		return UriComponentsBuilder.fromPath(AUTHORING + path)
			.encode()
			.buildAndExpand(author.tenant().slug(), name)
			.toUriString();
	}

}
