package dev.studyhall.catalog.exporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import dev.studyhall.catalog.support.Author;
import dev.studyhall.catalog.support.RunningCatalog;
import dev.studyhall.catalog.support.TestTenant;
import dev.studyhall.kit.tenancy.TenantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What leaves the catalog, and what comes of it where it goes. */
class ExportIT extends RunningCatalog {

	private static final String CHOICES = """
			# Numbers

			## Basics

			### Which number is even?
			{#even .maths/parity licence="CC-BY-4.0"}

			#### Options {.options}

			- [x] 2
			- [ ] 3

			### What is zero?
			{#zero}

			Nothing.
			""";

	@Autowired
	private Exports exports;

	@ParameterizedTest
	@CsvSource({ "json,application/json", "bundle,application/zip" })
	void whatIsExportedWholeComesInWholeElsewhere(String format, String type) throws IOException {
		author().importBundle(Files.readString(Path.of("../content/tech-baithak/django.md")));
		author().importBundle(CHOICES);
		TestTenant other = registerTenant(true);

		JsonNode job = importInto(author(other), type, export(author(), "/export?format=" + format));

		assertThat(job.get("counts").get("created").asInt()).as(job.toString()).isEqualTo(44);
		assertThat(job.get("rejections").isEmpty()).isTrue();
		assertThat(export(author(other), "/export")).isEqualTo(export(author(), "/export"));
		assertThat(hashes(other)).hasSize(44).isEqualTo(hashes(this.tenant));
	}

	@Test
	void anExportThatComesBackChangesNothing() {
		author().importBundle(CHOICES);

		JsonNode job = importInto(author(), "application/json", export(author(), "/topics/numbers/export"));

		assertThat(job.get("topics").get(0).get("outcome").asString()).isEqualTo("unchanged");
	}

	@Test
	void aTagTakesItsQuestionsAndThoseBelowItOnly() {
		author().importBundle(CHOICES);
		author().importBundle("# Other\n\n### Which?\n\nNone.\n");

		assertThat(text("/export?format=csv&tag=maths")).contains("Which number is even?")
			.doesNotContain("What is zero?", "Other");
		assertThat(text("/export?format=gift&tag=maths/parity")).contains("Which number is even?");
		assertThat(text("/export?tag=physics")).contains("\"topics\" : [ ]");
	}

	@Test
	void theFormatsOfOthersAreWhole() throws IOException {
		author().importBundle(CHOICES);

		assertThat(text("/topics/numbers/export?format=gift")).contains("=2", "~3");
		assertThat(names(export(author(), "/topics/numbers/export?format=qti"))).contains("imsmanifest.xml").hasSize(3);
		assertThat(names(export(author(), "/topics/numbers/export?format=anki")))
			.containsExactlyInAnyOrder("collection.anki2", "media");
	}

	@ParameterizedTest
	@EnumSource
	void whoHangsUpLeavesNoFileBehind(ExportFormat format) throws IOException {
		List<Path> before = exportsOnDisk();
		author().importBundle(CHOICES);
		TenantId id = new TenantId(this.tenant.id());

		for (int micros = 0; micros <= 20_000; micros += 500) {
			StepVerifier.create(this.exports.all(id, null, format).doOnNext(DataBufferUtils::release), 1)
				.thenAwait(Duration.ofNanos(1_000L * micros))
				.thenCancel()
				.verify(PATIENCE);
		}

		await().atMost(PATIENCE).until(() -> before.containsAll(exportsOnDisk()));
	}

	@Test
	void theAnswerSaysWhatItIsAndIsKeptNowhere() {
		author().importBundle(CHOICES);

		get(author(), "/topics/numbers/export?format=anki").expectHeader()
			.valueMatches("Content-Disposition", "attachment; .*numbers\\.apkg.*")
			.expectHeader()
			.valueEquals("Cache-Control", "private, no-store")
			.expectBody()
			.returnResult();
		// The folder is gone a moment after the last byte has arrived.
		await().untilAsserted(() -> assertThat(exportsOnDisk()).isEmpty());
	}

	@Test
	void onlyAuthorsOfTheTenantExport() {
		author().importBundle(CHOICES);
		Author foreign = author(registerTenant(true));

		get(new Author(foreign.client(), this.tenant.slug()), "/export").expectStatus().isNotFound();
		get(new Author(client("asha", this.tenant.slug()), this.tenant.slug()), "/export").expectStatus().isForbidden();
		get(new Author(client(), this.tenant.slug()), "/topics/numbers/export").expectStatus().isUnauthorized();
		get(author(), "/topics/nothing/export").expectStatus().isNotFound();
		get(author(), "/export?format=word").expectStatus().isBadRequest();
		get(author(), "/export?tag=No%20Tag").expectStatus().isBadRequest();
	}

	private static JsonNode importInto(Author author, String type, byte[] file) {
		JsonNode job = author.await(author.upload(MediaType.valueOf(type), file, ""));
		assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("completed");
		return job;
	}

	private String text(String path) {
		return new String(export(author(), path), StandardCharsets.UTF_8);
	}

	private static byte[] export(Author author, String path) {
		byte[] body = get(author, path).expectStatus().isOk().expectBody().returnResult().getResponseBody();
		return (body != null) ? body : new byte[0];
	}

	private static WebTestClient.ResponseSpec get(Author author, String path) {
		return author.client().get().uri("/api/v1/" + author.tenant() + path).exchange();
	}

	private List<String> hashes(TestTenant of) {
		return texts("""
				select q.external_id || ' ' || v.content_hash
				from catalog.question q
				join catalog.question_version v
					on v.tenant_id = q.tenant_id and v.question_id = q.id and v.version = q.version
				where q.tenant_id = ?
				order by 1""", of.id());
	}

	private static List<Path> exportsOnDisk() throws IOException {
		try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return left.filter((path) -> path.getFileName().toString().startsWith("studyhall-export")).toList();
		}
	}

	private static List<String> names(byte[] archive) throws IOException {
		List<String> names = new ArrayList<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		return names;
	}

}
