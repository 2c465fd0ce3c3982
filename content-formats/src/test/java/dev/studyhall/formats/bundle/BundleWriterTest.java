package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.InteractionType;
import dev.studyhall.formats.content.LevelContent;
import dev.studyhall.formats.content.Option;
import dev.studyhall.formats.content.QuestionContent;
import dev.studyhall.formats.content.Reference;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.TopicContent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import static dev.studyhall.formats.bundle.Bundles.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class BundleWriterTest {

	@Test
	void aTopicIsWrittenAsOneWouldByHand() {
		QuestionContent choice = new QuestionContent("which", "Which is a `set`?", InteractionType.SINGLE_CHOICE,
				"Think of Python.", "Braces make a set.", List.of(),
				List.of(new Option("`{1}`", true, ""), new Option("`[1]`", false, "A list.")), List.of("basics"), 3,
				List.of(new Reference("Sets", "https://example.org/")), new Rights("CC0-1.0", null, null));
		QuestionContent open = new QuestionContent("why", "Why?", InteractionType.OPEN, "", "Because.",
				List.of("no order", "no doubles"), List.of(), List.of(), null, List.of(), Rights.UNSTATED);
		TopicContent topic = new TopicContent("sets", "Sets", "\u2205", "en", "The editors",
				new Rights("CC-BY-4.0", null, "Jo: and others"), List.of("maths", "a/b"), "The summary.", "About it.",
				"", "", List.of(new LevelContent("basics", "Basics", "Easy.", List.of(choice, open))));

		assertThat(written(topic)).isEqualTo("""
				---
				slug: sets
				icon: "\u2205"
				curated_by: The editors
				licence: CC-BY-4.0
				attribution: "Jo: and others"
				tags: [maths, a/b]
				---

				# Sets

				The summary.

				## About {#about}

				About it.

				## Basics {#basics}

				Easy.

				### Which is a \\`set\\`?
				{#which .basics minutes=3 ref="[Sets](https://example.org/)" licence="CC0-1.0"}

				Think of Python.

				#### Options {.options}

				- [x] `{1}`
				- [ ] `[1]`
				  > A list.

				#### Explanation {.answer}

				Braces make a set.

				### Why?
				{#why}

				Because.

				#### Key points {.key-points}

				- no order
				- no doubles
				""");
	}

	@Test
	void onlyTheTextThatWouldBeMisreadIsPutBetweenFences() {
		QuestionContent question = new QuestionContent("q", "Q", InteractionType.OPEN, "Given `x`.", "```\nopen",
				List.of("a"), List.of(), List.of(), null, List.of(), Rights.UNSTATED);

		assertThat(QuestionWriter.write(question)).isEqualTo("""
				### Q
				{#q}

				Given `x`.

				~~~ {.answer}
				```
				open
				~~~

				#### Key points {.key-points}

				- a
				""");
	}

	@Test
	void aFileHoldsOneTopic() throws IOException {
		TopicContent topic = TopicContent.untold("t", "T", List.of());
		try (BundleWriter writer = new BundleWriter(new ByteArrayOutputStream())) {
			writer.startTopic(topic);

			assertThatIllegalStateException().isThrownBy(() -> writer.startTopic(topic));
		}
	}

}
