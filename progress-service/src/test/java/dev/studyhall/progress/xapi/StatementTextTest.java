package dev.studyhall.progress.xapi;

import java.net.URI;
import java.util.UUID;

import dev.studyhall.kit.json.StrictJson;
import dev.studyhall.kit.tenancy.TenantSlug;
import dev.studyhall.progress.xapi.StatementText.Named;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class StatementTextTest {

	private static final JsonMapper JSON = StrictJson.forEvents();

	private final StatementText text = new StatementText(URI.create("https://studyhall.dev"),
			new TenantSlug("tech-baithak"));

	@Test
	void anAnswerSaysWhoAnsweredWhatAndHowWell() {
		assertThat(JSON.valueToTree(this.text.write(ToldSamples.answered(3))).toString()).isEqualTo(JSON.readTree("""
				{
				  "id": "0197e2f0-77aa-7d05-b1c2-d3e4f5061728",
				  "actor": {"objectType": "Agent", "account": {"homePage": "https://studyhall.dev/tech-baithak",
				    "name": "5f0c7a9e-3d1b-8e42-b6a7-0c9d8e7f6a5b"}},
				  "verb": {"id": "http://adlnet.gov/expapi/verbs/answered", "display": {"en": "answered"}},
				  "object": {"objectType": "Activity",
				    "id": "https://studyhall.dev/tech-baithak/questions/0197e1a3-0c41-7b10-8d2e-3f4a5b6c7d01",
				    "definition": {"type": "http://adlnet.gov/expapi/activities/question"}},
				  "result": {"success": true, "duration": "PT2M30.15S",
				    "extensions": {"https://studyhall.dev/xapi/rating": 3}},
				  "context": {"revision": "2", "platform": "Studyhall"},
				  "timestamp": "2026-05-10T18:02:30.257Z",
				  "stored": "2026-05-10T18:02:31.257Z",
				  "authority": {"objectType": "Agent", "account": {"homePage": "https://studyhall.dev/tech-baithak",
				    "name": "Studyhall"}},
				  "version": "1.0.3"
				}""").toString());
	}

	@Test
	void whatIsNotKnownIsNoSuccess() {
		assertThat(this.text.write(ToldSamples.answered(2)).result()).extracting(Statement.Result::success)
			.isEqualTo(false);
	}

	@Test
	void namesAreReadAsTheyAreWritten() {
		Statement statement = this.text.write(ToldSamples.bookmarked(ObjectType.TOPIC, "favourite"));

		assertThat(this.text.activity(statement.object().id()))
			.contains(new Named(ObjectType.TOPIC, ToldSamples.QUESTION));
		assertThat(this.text.learner(statement.actor().account().homePage(), statement.actor().account().name()))
			.contains(ToldSamples.LEARNER);
	}

	@Test
	void namesOfOthersAreNobody() {
		StatementText other = new StatementText(URI.create("https://studyhall.dev"), new TenantSlug("north-academy"));
		Statement statement = other.write(ToldSamples.answered(3));

		assertThat(this.text.activity(statement.object().id())).isEmpty();
		assertThat(this.text.learner(statement.actor().account().homePage(), statement.actor().account().name()))
			.isEmpty();
		assertThat(this.text.activity("https://studyhall.dev/tech-baithak/levels/" + ToldSamples.QUESTION)).isEmpty();
	}

	@Test
	void anIdIsTheSameForTheSameFact() {
		UUID fact = ToldSamples.QUESTION;

		assertThat(StatementIds.of("attempt", fact)).isEqualTo(StatementIds.of("attempt", fact))
			.isNotEqualTo(StatementIds.of("bookmark", fact));
		assertThat(StatementIds.of("attempt", fact).version()).isEqualTo(5);
		assertThat(StatementIds.of("attempt", fact).variant()).isEqualTo(2);
	}

}
