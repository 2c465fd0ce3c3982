package dev.studyhall.catalog.reading;

import dev.studyhall.catalog.support.RunningCatalog;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Documents from memory, and who empties it. */
@Isolated("ends connections that others use")
class DocumentCacheIT extends RunningCatalog {

	private static final String CHANGE = """
			update catalog.published_topic
			set document_gzip = document, document = convert_to(replace(convert_from(document, 'UTF8'), '∅', '∞'), 'UTF8'),
				card = replace(card, '∅', '∞')
			where tenant_id = ?""";

	@Autowired
	@SuppressWarnings("NullAway.Init")
	private MeterRegistry meters;

	@BeforeEach
	void publish() {
		author().importBundle("---\ntitle: Sets\nicon: \"∅\"\n---\n## Basics\n### What is it?\nAn answer.\n");
		await().atMost(PATIENCE).until(this::answersFromMemory);
	}

	@Test
	void whatAnotherInstanceChangesIsSeen() {
		assertThat(iconInList()).isEqualTo("∅");

		update(CHANGE, this.tenant.id());

		await().atMost(PATIENCE).until(() -> icon().equals("∞") && iconInList().equals("∞"));
	}

	@Test
	void whatThisInstanceChangesIsSeenAtOnce() {
		for (int round = 0; round < 20; round++) {
			String icon = "i" + round;
			author().importBundle(
					"---\ntitle: Sets\nicon: \"%s\"\n---\n## Basics\n### What is it?\nAn answer.\n".formatted(icon));
			assertThat(icon()).isEqualTo(icon);
			assertThat(iconInList()).isEqualTo(icon);
		}
	}

	@Test
	void aChangeIsSeenAlsoIfItWasMadeWhileTheDatabaseWasNotHeard() {
		update("""
				with lost as (
					select pg_terminate_backend(pid) from pg_stat_activity
					where usename = 'catalog_app' and datname = current_database()
				)
				select count(*) from lost""");
		update(CHANGE, this.tenant.id());

		await().atMost(PATIENCE).ignoreExceptions().until(() -> icon().equals("∞"));
		await().atMost(PATIENCE).until(this::answersFromMemory);
	}

	private boolean answersFromMemory() {
		double before = hits();
		icon();
		icon();
		return hits() > before;
	}

	private double hits() {
		return this.meters.counter("studyhall.documents.cache.hits").count();
	}

	private String icon() {
		return read("/topics/sets").get("icon").asString();
	}

	private String iconInList() {
		JsonNode items = read("/topics").get("items");
		return items.get(0).get("icon").asString();
	}

}
