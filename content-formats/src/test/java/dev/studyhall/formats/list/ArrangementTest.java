package dev.studyhall.formats.list;

import dev.studyhall.formats.content.ContentLimits;
import dev.studyhall.formats.content.ParsedTopic;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.TopicContent;

import java.util.List;

import org.junit.jupiter.api.Test;

import static dev.studyhall.formats.list.Lists.good;
import static dev.studyhall.formats.list.Lists.questions;
import static org.assertj.core.api.Assertions.assertThat;

class ArrangementTest {

	@Test
	void withoutSectionsThereIsOneLevel() {
		assertThat(good("# Sets", "## What?", "Text.").levels()).extracting("code", "title")
			.containsExactly(org.assertj.core.groups.Tuple.tuple("general", "General"));
	}

	@Test
	void sectionsAreLevelsAndDeeperOnesTags() {
		TopicContent topic = good("# Sets", "## Basics", "### Maps & keys", "#### 1. What?", "Text.", "## Streams:",
				"#### 1. Why?", "Text.");

		assertThat(topic.levels()).extracting("code").containsExactly("basics", "streams");
		assertThat(topic.levels()).extracting("title").containsExactly("Basics", "Streams");
		assertThat(questions(topic)).extracting(QuestionContent::tags)
			.containsExactly(List.of("maps-and-keys"), List.of());
	}

	@Test
	void aSectionAroundAllQuestionsIsNoLevel() {
		TopicContent topic = good("# Sets", "## Questions", "### Maps", "#### 1. What?", "Text.", "### Trees",
				"#### 1. Why?", "Text.");

		assertThat(topic.levels()).extracting("title").containsExactly("Maps", "Trees");
	}

	@Test
	void difficultiesAreLevelsEasiestFirst() {
		TopicContent topic = good("# Sets", "## Maps", "### Senior developers", "#### 1. One?", "Text.", "### Easy",
				"#### 2. Two?", "Text.", "## Trees", "### Easy", "#### 3. Three?", "Text.", "## Other", "#### 4. Four?",
				"Text.");

		assertThat(topic.levels()).extracting("title").containsExactly("General", "Easy", "Senior developers");
		assertThat(questions(topic)).extracting("title").containsExactly("Four?", "Two?", "Three?", "One?");
		assertThat(questions(topic)).extracting(QuestionContent::tags)
			.containsExactly(List.of("other"), List.of("maps"), List.of("trees"), List.of("maps"));
	}

	@Test
	void oneWordOfDifficultyAmongSubjectsIsASubject() {
		assertThat(good("# Sets", "## Basics", "### 1. What?", "Text.", "## Streams", "### 2. Why?", "Text.").levels())
			.extracting("title")
			.containsExactly("Basics", "Streams");
	}

	@Test
	void moreSectionsThanLevelsAreTags() {
		StringBuilder text = new StringBuilder("# Sets\n");
		for (int i = 0; i <= ContentLimits.LEVELS; i++) {
			text.append("## Part ").append(i).append("\n### 1. What?\nText.\n");
		}

		TopicContent topic = good(text.toString());

		assertThat(topic.levels()).extracting("title").containsExactly("General");
		assertThat(questions(topic).getFirst().tags()).containsExactly("part-0");
	}

	@Test
	void idsAreSlugsOfTitlesAndStayWhenQuestionsAreAdded() {
		List<String> before = ids("## 1. What?", "Text.", "## 2. Why?", "Text.", "## 3. What?", "Text.");
		List<String> after = ids("## 1. How?", "Text.", "## 2. What?", "Text.", "## 3. Why?", "Text.", "## 4. What?",
				"Text.", "## 5. What?", "Text.");

		assertThat(before).containsExactly("what", "why", "what-2");
		assertThat(after).containsExactly("how", "what", "why", "what-2", "what-3");
	}

	@Test
	void tooManyQuestionsMakeSeveralTopics() {
		StringBuilder text = new StringBuilder("# Sets\n\n");
		for (int i = 1; i <= ContentLimits.QUESTIONS + 1; i++) {
			text.append("## ").append(i).append(". What?\n\nText.\n\n");
		}

		List<ParsedTopic> topics = Lists.readAll(MarkdownListReader.open(Lists.file(text.toString())));

		assertThat(topics).extracting((topic) -> Lists.topic(topic).questionCount())
			.containsExactly(ContentLimits.QUESTIONS, 1);
		assertThat(topics).extracting((topic) -> Lists.topic(topic).slug()).containsExactly("list", "list-2");
		assertThat(topics).extracting((topic) -> Lists.topic(topic).title()).containsExactly("Sets", "Sets (2)");
	}

	private static List<String> ids(String... lines) {
		return questions(good(lines)).stream().map(QuestionContent::externalId).toList();
	}

}
