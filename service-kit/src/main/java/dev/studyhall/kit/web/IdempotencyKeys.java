package dev.studyhall.kit.web;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;

import dev.studyhall.kit.tenancy.Caller;
import io.r2dbc.spi.Readable;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.r2dbc.core.DatabaseClient;

/**
 * Creations that a client may repeat (the {@code Idempotency-Key} header): the key, the
 * effect and the answer commit together, and a repetition gets the first answer.
 */
public final class IdempotencyKeys {

	private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {
	};

	private static final int MAX_LENGTH = 255;

	private final DatabaseClient database;

	private final JsonMapper json;

	public IdempotencyKeys(DatabaseClient database, JsonMapper json) {
		this.database = database;
		this.json = json;
	}

	/**
	 * Runs the work unless that key has its answer already. To be called inside the
	 * transaction of the work; two at once wait for each other. Signals
	 * {@link IdempotencyKeyReusedException} if the key came with another request.
	 * @param key as the client sent it; without one the work just runs
	 * @param requestHash of everything the request asks for
	 */
	public Mono<StoredAnswer> once(Caller caller, @Nullable String key, byte[] requestHash, Mono<StoredAnswer> work) {
		if (key == null) {
			return work;
		}
		if (key.isBlank() || key.length() > MAX_LENGTH) {
			return Mono.error(new BadRequestException("Idempotency-Key", "Expected 1 to 255 characters."));
		}
		UUID tenant = caller.tenant().id().value();
		UUID member = caller.requireMember().value();
		return claim(tenant, member, key, requestHash)
			.flatMap((claimed) -> claimed ? work.flatMap((answer) -> keep(tenant, member, key, answer))
					: replay(tenant, member, key, requestHash));
	}

	private Mono<Boolean> claim(UUID tenant, UUID member, String key, byte[] requestHash) {
		return database.sql("""
				insert into idempotency (tenant_id, member_id, key, request_hash)
				values (:tenant, :member, :key, :hash)
				on conflict do nothing""")
			.bind("tenant", tenant)
			.bind("member", member)
			.bind("key", key)
			.bind("hash", requestHash)
			.fetch()
			.rowsUpdated()
			.map((rows) -> rows == 1);
	}

	private Mono<StoredAnswer> keep(UUID tenant, UUID member, String key, StoredAnswer answer) {
		return database.sql("""
				update idempotency
				set status = :status, headers = :headers, body = :body
				where tenant_id = :tenant and member_id = :member and key = :key""")
			.bind("status", answer.status())
			.bind("headers", json.writeValueAsString(answer.headers()))
			.bind("body", answer.body())
			.bind("tenant", tenant)
			.bind("member", member)
			.bind("key", key)
			.then()
			.thenReturn(answer);
	}

	private Mono<StoredAnswer> replay(UUID tenant, UUID member, String key, byte[] requestHash) {
		return database.sql("""
				select request_hash, status, headers, body
				from idempotency
				where tenant_id = :tenant and member_id = :member and key = :key""")
			.bind("tenant", tenant)
			.bind("member", member)
			.bind("key", key)
			.map((row) -> toAnswer(row, requestHash))
			.one();
	}

	private StoredAnswer toAnswer(Readable row, byte[] requestHash) {
		if (!Arrays.equals(requestHash, row.get("request_hash", byte[].class))) {
			throw new IdempotencyKeyReusedException();
		}
		Integer status = row.get("status", Integer.class);
		String headers = row.get("headers", String.class);
		String body = row.get("body", String.class);
		if (status == null || headers == null || body == null) {
			throw new IllegalStateException("An idempotency key was committed without its answer");
		}
		return new StoredAnswer(status, json.readValue(headers, HEADERS), body);
	}

}
