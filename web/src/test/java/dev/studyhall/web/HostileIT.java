package dev.studyhall.web;

import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Texts of people who mean harm are shown as texts. */
class HostileIT extends RunningWeb {

	private static final String EVIL = "</script></title><script>x()</script><img src=x onerror=x()>\\u202e";

	@Test
	void noTextOfATopicBecomesMarkup() {
		String topic = Recorded.answer("topic")
			.replace("\"title\": \"Django\"", "\"title\": \"" + EVIL + "\"")
			.replace("\"What is Django?\"", "\"" + EVIL + "\"")
			.replace("\"python\"", "\"" + EVIL + "\"")
			.replace("Tech Baithak Editorial", EVIL)
			.replace("\"🐍\"", "\"" + EVIL + "\"");
		SERVICES.answer("GET " + Recorded.API + "/topics/hostile", topic, "\"e\"");

		assertHarmless(read("/tech-baithak/topics/hostile"));
	}

	@Test
	void noTextOfAQuestionBecomesMarkupAndNoReferenceAScript() {
		String question = Recorded.answer("question")
			.replace("What is the MVT architecture in Django?", EVIL)
			.replace("\"references\": [",
					"\"references\": [{\"title\": \"" + EVIL
							+ "\", \"url\": \"javascript:x()\"}, {\"title\": \"b\", \"url\": \" JaVaScRiPt:x()\"},")
			.replace("CC-BY-4.0", EVIL);
		String id = "11111111-0c41-7b10-8d2e-3f4a5b6c7d01";
		SERVICES.answer("GET " + Recorded.API + "/questions/" + id, question, "\"e\"");

		String html = read("/tech-baithak/questions/" + id + "/" + Recorded.QUESTION_SLUG);

		assertHarmless(html);
		assertThat(html.toLowerCase(Locale.ROOT)).doesNotContain("href=\"javascript", "href=\" javascript");
	}

	@Test
	void noNoteNameOrSearchBecomesMarkup() {
		SERVICES.answer("GET " + Recorded.API + "/me/bookmarks?limit=100&topic=" + Recorded.TOPIC, 200,
				Recorded.answer("bookmarks").replace("Again *soon*.", EVIL));
		String page = "/tech-baithak/questions/" + Recorded.QUESTION + "/" + Recorded.QUESTION_SLUG;

		String html = String.valueOf(this.web.get()
			.uri(page)
			.headers(RunningWeb::asAsha)
			.headers((headers) -> headers.set("X-Studyhall-Visitor", "%3Cscript%3Ex()%3C%2Fscript%3E"))
			.exchange()
			.expectBody(String.class)
			.returnResult()
			.getResponseBody());

		assertHarmless(html);
		assertHarmless(read("/tech-baithak?tag=%3Cscript%3Ex()%3C/script%3E"));
	}

	@Test
	void noPageHasAnythingInline() {
		for (String path : new String[] { "/", "/tech-baithak", "/tech-baithak/topics/django",
				"/tech-baithak/questions/" + Recorded.QUESTION + "/" + Recorded.QUESTION_SLUG }) {
			assertThat(readAsAsha(path)).doesNotContainPattern("<[^>]* (style|on[a-z]+)=")
				.doesNotContainPattern("<script>")
				.doesNotContain("<style");
		}
	}

	private static void assertHarmless(String html) {
		assertThat(html).doesNotContain("<script>x", "<img src=x", "</script></title>");
	}

}
