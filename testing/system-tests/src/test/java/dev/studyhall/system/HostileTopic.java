package dev.studyhall.system;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A topic all of whose texts would run, in North Academy.
 *
 * @param open a question with an answer and key points
 * @param choice a question with options
 */
record HostileTopic(String open, String choice) {

	/** Closes whatever it finds itself in, and then does what it can. */
	static final String ATTACK = "\"'></title></textarea></script><script>ran('tag')</script>"
			+ "<img src=x onerror=ran('handler')><svg onload=ran('svg')><a href=\"javascript:ran('link')\">here</a>"
			+ "<style>*{display:none}</style>${7*7} [[${7*7}]] __${7*7}__ \u202Egnp.exe\u2066";

	/** A tenant's name is shorter. */
	static final String NAME = "<script>ran('tenant')</script><img src=x onerror=ran(1)>";

	private static final String API = "/api/v1/north-academy";

	private static final Duration TRAVEL = Duration.ofSeconds(90);

	/** A tag that may be; the stored documents have the attack in its place. */
	private static final String TAG = "hostile-tag";

	/** Imports it, or finds it there. */
	static HostileTopic bring(Api api) {
		Api.Answer accepted = api.postMarkdown("nora", API + "/imports", bundle());
		assertThat(accepted.status()).isEqualTo(202);
		String job = String.valueOf(accepted.header("Location"));
		await().atMost(TRAVEL).until(() -> api.get("nora", job).body().path("state").asString("").equals("completed"));
		JsonNode topic = api.get(null, API + "/topics/hostile").body();
		assertThat(topic.path("questionCount").asInt()).isEqualTo(3);
		JsonNode questions = topic.path("levels").get(0).path("questions");
		HostileTopic made = new HostileTopic(questions.get(0).path("id").asString(),
				questions.get(1).path("id").asString());
		storeTags();
		await().atMost(TRAVEL)
			.until(() -> api.get(null, API + "/questions/" + made.open())
				.body()
				.path("tags")
				.toString()
				.contains("ran("));
		return made;
	}

	/** No import takes such a tag: it is written into the documents that are served. */
	private static void storeTags() {
		String attack = JsonMapper.shared().writeValueAsString(ATTACK);
		String inside = attack.substring(1, attack.length() - 1);
		for (String table : List.of("published_topic", "published_question")) {
			String where = " where convert_from(document, 'UTF8') like '%\"" + TAG + "\"%'";
			for (String document : Running
				.rows("select convert_from(document, 'UTF8') from catalog." + table + where)) {
				byte[] tainted = document.replace(TAG, inside).getBytes(StandardCharsets.UTF_8);
				Running.rows(
						"update catalog." + table
								+ " set document = decode(?, 'base64'), document_gzip = decode(?, 'base64')" + where
								+ " and convert_from(document, 'UTF8') = ? returning 1",
						encode(tainted), encode(compress(tainted)), document);
			}
		}
		Running.rows("update catalog.published_topic set card = replace(card, ?, ?) where card like '%\"" + TAG
				+ "\"%' returning 1", TAG, inside);
	}

	private static String encode(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

	private static byte[] compress(byte[] bytes) {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
			gzip.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return compressed.toByteArray();
	}

	private static String bundle() {
		return """
				---
				slug: hostile
				title: @yaml@
				curated_by: @yaml@
				licence: @yaml@
				icon: "<b>"
				tags: [hostile-tag]
				---

				# Hostile

				Summary @attack@

				## About {#about}

				@attack@

				## Basics {#basics}

				@attack@

				### @attack@
				{#hostile-question .hostile-tag}

				@attack@

				```html
				@attack@
				```

				[here](javascript:ran(2)) ![x](javascript:ran(3)) <javascript:ran(4)>

				#### Key points {.key-points}

				- @attack@
				- [here](javascript:ran(5))

				### Which is second?
				{#hostile-choice .hostile-tag}

				@attack@

				#### Options {.options}

				- [x] @attack@
				  > @attack@
				- [ ] [here](javascript:ran(6)) @attack@
				  > @attack@

				#### Explanation {.answer}

				@attack@

				### What is third?

				Text.
				""".replace("@yaml@", "'" + ATTACK.replace("'", "''") + "'").replace("@attack@", ATTACK);
	}

}
