package dev.studyhall.benchmarks.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class TenantFileTest {

	private static final Vocabulary VOCABULARY = new Vocabulary();

	@Test
	void aMillionQuestionsAreTwentyThousandTopicsOfAHundredTenants() {
		Scale million = new Scale(1_000_000);

		assertThat(million.topics()).isEqualTo(20_000);
		assertThat(million.tenants()).hasSize(100);
		assertThat(million.topicsOf(99)).isEqualTo(200);
	}

	@Test
	void theLastTenantAndTopicHaveWhatIsLeft() {
		Scale scale = new Scale(10_120);

		assertThat(scale.tenants()).containsExactly(0, 1);
		assertThat(scale.topicsOf(1)).isEqualTo(3);
		JsonNode topics = read(new TenantFile(VOCABULARY, scale, 1)).path("topics");
		assertThat(topics).hasSize(3);
		assertThat(questions(topics.path(0))).hasSize(50);
		assertThat(questions(topics.path(2))).hasSize(20);
	}

	@Test
	void theSameNumbersGiveTheSameFile() {
		Scale scale = new Scale(200);

		assertThat(bytes(new TenantFile(VOCABULARY, scale, 0)))
			.isEqualTo(bytes(new TenantFile(new Vocabulary(), scale, 0)));
		assertThat(read(new TenantFile(VOCABULARY, new Scale(20_000), 1)).at("/topics/0/about"))
			.isNotEqualTo(read(new TenantFile(VOCABULARY, scale, 0)).at("/topics/0/about"));
	}

	@Test
	void everyFieldIsFilledAndAnswersAreOfAUsualLength() {
		JsonNode topics = read(new TenantFile(VOCABULARY, new Scale(500), 0)).path("topics");
		Set<String> types = new TreeSet<>();
		for (JsonNode topic : topics) {
			assertThat(topic.propertyNames()).contains("icon", "curatedBy", "licence", "guide");
			questions(topic).forEach((question) -> {
				types.add(question.path("type").asString());
				assertThat(question.path("answer").asString().length()).isBetween(400, 2_000);
				assertThat(question.propertyNames()).contains("prompt", "keyPoints", "options", "tags",
						"estimatedMinutes", "references", "attribution");
			});
		}
		assertThat(types).containsExactly("multiple-choice", "open", "single-choice");
		assertThat(topics.toString()).contains("```java");
	}

	@Test
	void someWordsAreCommonAndSomeRare() {
		String text = new String(bytes(new TenantFile(VOCABULARY, new Scale(2_000), 0)), StandardCharsets.UTF_8);
		Map<String, Long> counts = Pattern.compile("[^a-z]+")
			.splitAsStream(text)
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

		assertThat(counts.get(VOCABULARY.word(0))).isGreaterThan(2_000);
		assertThat(counts.getOrDefault(VOCABULARY.word(10_000), 0L)).isLessThan(100);
	}

	private static List<JsonNode> questions(JsonNode topic) {
		return StreamSupport.stream(topic.path("levels").spliterator(), false)
			.flatMap((level) -> StreamSupport.stream(level.path("questions").spliterator(), false))
			.toList();
	}

	private static JsonNode read(TenantFile file) {
		return JsonMapper.shared().readTree(bytes(file));
	}

	private static byte[] bytes(TenantFile file) {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		file.forEach(all::writeBytes);
		return all.toByteArray();
	}

}
