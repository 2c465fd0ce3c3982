package dev.studyhall.web;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What machines read. */
class DiscoveryIT extends RunningWeb {

	@Test
	void siteMapsHoldEveryTopicAndQuestion() {
		SERVICES.answer("GET " + Recorded.API + "/topics/apache-kafka", Recorded.answer("topic"), "\"k\"");

		assertThat(read("/sitemap.xml")).contains("<loc>http://localhost:8080/tech-baithak/sitemap.xml</loc>");
		assertThat(read("/tech-baithak/sitemap.xml")).contains(
				"<loc>http://localhost:8080/tech-baithak/topics/django</loc><lastmod>",
				"/questions/" + Recorded.QUESTION + "/what-is-the-mvt-architecture-in-django</loc>");
	}

	@Test
	void robotsAreLedToTheSiteMap() {
		assertThat(read("/robots.txt")).contains("Sitemap: http://localhost:8080/sitemap.xml", "Disallow: /api/");
	}

	@Test
	void aSiteCanBeInstalled() {
		assertThat(read("/tech-baithak/manifest.webmanifest")).contains("\"name\":\"Tech Baithak\"",
				"\"start_url\":\"/tech-baithak\"", "/assets/icon-512-");
	}

	@Test
	void theWorkerKnowsTheFilesOfThisVersion() {
		assertThat(read("/service-worker.js")).contains("/assets/app-").doesNotContain("@files@", "@version@");
		assertThat(read("/-/offline")).contains("You are offline");
	}

}
