package dev.studyhall.progress.card;

import java.util.UUID;

import dev.studyhall.progress.support.Learner;
import dev.studyhall.progress.support.RunningService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MemorySettingsIT extends RunningService {

	private static final String SETTINGS = "/memory-settings";

	private static final String DEFAULTS = "{\"desiredRetention\": 0.9, \"learningSteps\": [1, 10], \"relearningSteps\": [10],"
			+ " \"maximumInterval\": 36500, \"fuzz\": false}";

	private Learner asha = Learner.nobody();

	private UUID question = unknownId();

	@BeforeEach
	void publishDjango() {
		this.catalog.publish("django", "q1", "q2");
		this.question = this.catalog.id("q1");
		this.asha = learner("asha");
	}

	@Test
	void withoutAWordItIsTheDefaults() {
		this.asha.get(SETTINGS).expectStatus().isOk().expectBody().json(DEFAULTS);

		this.asha.put(SETTINGS, DEFAULTS).expectStatus().isOk();

		assertThat(count("memory_parameters where tenant_id = ?", this.tenant.id())).isZero();
	}

	@Test
	void whatIsSaidHoldsForRatingsFromThenOn() {
		this.asha.rate("1", this.question, 4).expectStatus().isCreated();
		String changed = DEFAULTS.replace("0.9", "0.8").replace("[1, 10]", "[]").replace("false", "true");

		this.asha.put(SETTINGS, changed).expectStatus().isOk().expectBody().json(changed);
		this.asha.put(SETTINGS, changed).expectStatus().isOk();

		this.asha.get(SETTINGS).expectStatus().isOk().expectBody().json(changed);
		assertThat(count("memory_parameters where tenant_id = ?", this.tenant.id())).isOne();
		assertThat(this.asha.card(this.question).get("due").asString()).isEqualTo("2026-05-18T18:02:30.200Z");
		UUID other = this.catalog.id("q2");
		this.asha.rate("2", other, 1).expectStatus().isCreated();
		assertThat(this.asha.card(other).get("state").asString()).isEqualTo("review");
		learner("ben").get(SETTINGS).expectStatus().isOk().expectBody().json(DEFAULTS);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			0.9     | 0.69
			0.9     | 1
			0.9     | "0.9"
			[1, 10] | [0]
			[1, 10] | [43201]
			[1, 10] | [1.5]
			[1, 10] | [null]
			[1, 10] | [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]
			[10]    | null
			36500   | 0
			36500   | 36501
			false   | null
			false   | "no"
			""")
	void whatCannotBeIsRefused(String before, String after) {
		String body = DEFAULTS.replace(": " + before, ": " + after);
		assertThat(body).isNotEqualTo(DEFAULTS);

		this.asha.put(SETTINGS, body).expectStatus().isBadRequest();

		assertThat(count("memory_parameters where tenant_id = ?", this.tenant.id())).isZero();
	}

}
