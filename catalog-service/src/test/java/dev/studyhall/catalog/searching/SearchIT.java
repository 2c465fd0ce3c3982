package dev.studyhall.catalog.searching;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What readers find of what was really published. */
class SearchIT extends SearchedCatalog {

	@Test
	void aTitleComesBeforeAnAnswer() {
		author().importBundle(bundle("Storage", "en",
				Map.of("What is a cache?", "Cache. Fast memory.", "What is memory?", "A cache cache cache: cache.")));

		assertThat(titles("cache")).containsExactly("What is a cache?", "What is memory?");
	}

	@Test
	void aTopicIsFoundByItsTitleFirst() {
		author().importBundle(bundle("Django", "en", Map.of("What is Django?", "A framework.")));

		JsonNode items = search("django").get("items");

		assertThat(items.get(0).get("kind").asString()).isEqualTo("topic");
		assertThat(items.get(0).get("topic").get("title").asString()).isEqualTo("Django");
		JsonNode question = items.get(1);
		assertThat(question.get("title").asString()).isEqualTo("What is Django?");
		assertThat(question.get("titleHtml").asString()).isEqualTo("What is <mark>Django</mark>?");
		assertThat(question.get("snippet").asString()).isEqualTo("A framework.");
		assertThat(question.get("topic").toString()).isEqualTo("{\"slug\":\"django\",\"title\":\"Django\"}");
		assertThat(question.get("level").asString()).isEqualTo("basics");
		assertThat(question.get("type").asString()).isEqualTo("open");
		assertThat(question.get("slug").asString()).isEqualTo("what-is-django");
	}

	@Test
	void wordsAreFoundByTheirStems() {
		author().importBundle(bundle("Running", "en", Map.of("How do queries run?", "They ran through indexes.")));
		author().importBundle(bundle("Häuser", "de", Map.of("Wie laufen Abfragen?", "Sie gehen durch Häuser.")));
		author().importBundle(bundle("पुस्तक", "hi", Map.of("किताबें क्या हैं?", "ये पढ़ने के लिए हैं।")));

		assertThat(titles("query running")).contains("How do queries run?");
		assertThat(titles("haus")).contains("Häuser", "Wie laufen Abfragen?");
		assertThat(titles("laufend abfrage")).contains("Wie laufen Abfragen?");
		assertThat(titles("किताब")).containsExactly("किताबें क्या हैं?");
		assertThat(search("index").get("items").get(0).get("snippet").asString())
			.isEqualTo("They ran through <mark>indexes</mark>.");
	}

	@Test
	void scriptsWithoutSpacesAreFoundToo() {
		author().importBundle(bundle("数据库", "zh", Map.of("什么是关系数据库管理系统？", "一种软件。")));

		assertThat(titles("数据库")).containsExactly("数据库", "什么是关系数据库管理系统？");
		assertThat(titles("管理")).containsExactly("什么是关系数据库管理系统？");
		assertThat(titles("软")).containsExactly("什么是关系数据库管理系统？");
		assertThat(search("管理").get("items").get(0).get("titleHtml").asString())
			.isEqualTo("什么是关系数据库<mark>管理</mark>系统？");
	}

	@Test
	void aTypingErrorIsForgivenAndTold() {
		author().importBundle(bundle("Django", "en",
				Map.of("What is middleware?", "Middleware wraps authentication.", "Other?", "Nothing.")));

		JsonNode found = search("midleware authenitcation");

		assertThat(found.get("corrected").asString()).isEqualTo("middleware authentication");
		assertThat(titlesOf(found)).containsExactly("What is middleware?");
		assertThat(search("middleware").get("corrected").isNull()).isTrue();
		assertThat(titles("\"midleware\"")).isEmpty();
		assertThat(titles("zzzzzzzz")).isEmpty();
	}

	@Test
	void aWordIsFoundWhileItIsTyped() {
		author().importBundle(bundle("Django", "en", Map.of("What is middleware?", "It does authentication.")));

		assertThat(titles("mid")).containsExactly("What is middleware?");
		assertThat(titles("does authenticatio")).containsExactly("What is middleware?");
		assertThat(titles("what is mi")).containsExactly("What is middleware?");
		assertThat(titles("what is")).containsExactly("What is middleware?");
	}

	@Test
	void phrasesAndExclusionsAreObeyed() {
		author().importBundle(bundle("Sets", "en", Map.of("Open?", "An open set of points.", "Closed?",
				"A set is open or closed.", "State?", "State of the art.")));

		assertThat(titles("open set")).containsExactlyInAnyOrder("Open?", "Closed?");
		assertThat(titles("\"open set\"")).containsExactly("Open?");
		assertThat(titles("open -closed")).containsExactly("Open?");
		assertThat(titles("\"state of the art\"")).containsExactly("State?");
		assertThat(titles("-open")).isEmpty();
	}

	@Test
	void whatIsRetiredOrChangedIsFoundAsItIsNow() {
		author()
			.importBundle(bundle("Sets", "en", Map.of("What is a set?", "A collection.", "What is a map?", "Pairs.")));
		String set = search("collection").get("items").get(0).get("id").asString();

		author().retire(set).expectStatus().isNoContent();
		assertThat(titles("collection")).isEmpty();
		assertThat(titles("pairs")).containsExactly("What is a map?");

		author().importBundle(bundle("Sets", "en", Map.of("What is a map?", "Keys with values.")));
		assertThat(titles("pairs")).isEmpty();
		assertThat(titles("keys")).containsExactly("What is a map?");
	}

	@Test
	void aDraftIsNotFound() {
		author().importBundle(bundle("Sets", "en", Map.of("What is a set?", "A collection.")), "?publish=false");

		assertThat(titles("collection")).isEmpty();
		author().publish("sets").expectStatus().isNoContent();
		assertThat(titles("collection")).containsExactly("What is a set?");
	}

	@Test
	void anotherLanguageIsStemmedAnew() {
		String german = bundle("Haus", "de", Map.of("Wie?", "Durch Häuser."));
		author().importBundle(german.replace("language: de", "language: en"));
		assertThat(titles("hauses durchs")).isEmpty();

		author().importBundle(german);

		assertThat(titles("hauses", "kind", "question")).containsExactly("Wie?");
	}

	@Test
	void aSearchBoxIsOfferedTitles() {
		author().importBundle(bundle("Django", "en",
				Map.of("What is Django?", "A framework.", "What is middleware?", "Part of Django.")));

		assertThat(titlesOf(ask("/search/suggestions?q=dj"))).containsExactly("Django", "What is Django?");
		assertThat(titlesOf(ask("/search/suggestions?q=djagno"))).containsExactly("Django", "What is Django?");
		assertThat(titlesOf(ask("/search/suggestions?q=what+is+m"))).containsExactly("What is middleware?");
		assertThat(titlesOf(ask("/search/suggestions?q=dj&limit=1"))).containsExactly("Django");
		assertThat(ask("/search/suggestions?q=dj").get("items").get(0).propertyNames()).containsExactly("kind", "id",
				"slug", "title", "titleHtml");
		for (String wrong : List.of("q=dj&limit=0", "q=dj&limit=11", "q=dj&limit=x", "limit=3", "q=")) {
			get("/search/suggestions?" + wrong).expectStatus().isBadRequest();
		}
	}

}
