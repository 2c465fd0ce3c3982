package dev.studyhall.catalog.reading;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

import dev.studyhall.kit.tenancy.TenantId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** What is answered from memory, and what is read. */
class DocumentCacheTest {

	private static final TenantId ONE = new TenantId(UUID.randomUUID());

	private static final TenantId OTHER = new TenantId(UUID.randomUUID());

	private final DocumentCache cache = cacheOf(DataSize.ofMegabytes(1));

	private String stored = "first";

	@BeforeEach
	void connect() {
		cache.onConnected();
	}

	@Test
	void whatWasReadIsAnsweredFromMemory() {
		assertThat(readAs(ONE)).isEqualTo("first");
		stored = "second";
		assertThat(readAs(ONE)).isEqualTo("first");
	}

	@Test
	void aChangeEmptiesTheTenantsDocumentsAndNoOthers() {
		readAs(ONE);
		readAs(OTHER);
		stored = "second";

		cache.onNotification(ONE.toString());

		assertThat(readAs(ONE)).isEqualTo("second");
		assertThat(readAs(OTHER)).isEqualTo("first");
	}

	@Test
	void whatWasBeingReadWhenItChangedIsReadAgain() {
		Sinks.One<StoredDocument> slow = Sinks.one();
		Mono<StoredDocument> before = cache.get(ONE, "topic", slow.asMono());
		before.subscribe();
		cache.onChanged(ONE);
		stored = "second";

		slow.tryEmitValue(document("first"));

		assertThat(readAs(ONE)).isEqualTo("second");
	}

	@Test
	void nothingIsAnsweredFromMemoryWhileChangesAreNotHeard() {
		readAs(ONE);
		cache.onDisconnected();
		stored = "second";
		assertThat(readAs(ONE)).isEqualTo("second");

		stored = "third";
		cache.onConnected();

		assertThat(readAs(ONE)).isEqualTo("third");
	}

	@Test
	void withoutRoomEverythingIsRead() {
		DocumentCache off = cacheOf(DataSize.ofBytes(0));
		off.onConnected();
		read(off, ONE);
		stored = "second";
		assertThat(read(off, ONE)).isEqualTo("second");
	}

	private String readAs(TenantId tenant) {
		return read(cache, tenant);
	}

	private String read(DocumentCache from, TenantId tenant) {
		Mono<StoredDocument> found = from.get(tenant, "topic", Mono.fromSupplier(() -> document(stored)));
		return new String(Objects.requireNonNull(found.block()).bytes(), StandardCharsets.UTF_8);
	}

	private static StoredDocument document(String text) {
		return new StoredDocument(text, false, text.getBytes(StandardCharsets.UTF_8), null);
	}

	private static DocumentCache cacheOf(DataSize size) {
		return new DocumentCache(new DocumentCacheProperties(size), new SimpleMeterRegistry());
	}

}
