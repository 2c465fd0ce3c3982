package dev.studyhall.catalog.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.studyhall.catalog.support.RunningCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Archives of bundles, and jobs that crash half-way through one. */
class ArchiveIT extends RunningCatalog {

	private static final MediaType ZIP = MediaType.valueOf("application/zip");

	@Test
	void everyBundleOfAnArchiveBecomesATopic() throws IOException {
		JsonNode job = author().importArchive(zip(Map.of("a/one.md", bundle("One"), "two.markdown", bundle("Two"),
				".DS_Store", "x", "__MACOSX/one.md", "x", "a/notes.txt", "x", "nested.zip", "PK")));

		assertThat(job.get("state").asString()).isEqualTo("completed");
		assertThat(job.get("topics").valueStream().map((topic) -> topic.get("slug").asString()))
			.containsExactlyInAnyOrder("one", "two");
		assertThat(job.get("rejections").valueStream().map((rejection) -> rejection.get("file").asString()))
			.containsExactlyInAnyOrder("a/notes.txt", "nested.zip");
		assertThat(read("/topics").get("items").size()).isEqualTo(2);
	}

	@Test
	void twoFilesForOneTopicAreOneTooMany() throws IOException {
		Map<String, String> files = new LinkedHashMap<>();
		files.put("1.md", "---\nslug: same\n---\n" + bundle("One"));
		files.put("2.md", "---\nslug: same\n---\n" + bundle("Two"));

		JsonNode job = author().importArchive(zip(files));

		assertThat(job.get("counts").get("created").asInt()).isEqualTo(1);
		assertThat(job.get("rejections").get(0).get("reason").asString()).contains("came with 1.md already");
		assertThat(read("/topics/same").get("title").asString()).isEqualTo("One");
	}

	@Test
	void whatIsNoArchiveFailsTheJob() {
		JsonNode job = author().importArchive("PK but not really".getBytes(StandardCharsets.UTF_8));

		assertThat(job.get("state").asString()).isEqualTo("failed");
		assertThat(job.get("failure").asString()).contains("no zip archive");
	}

	@Test
	void anInstanceThatDiedLeavesItsJobToAnother() throws IOException {
		hold();
		String address = author().upload(ZIP, zip(three()), "");
		awaitFiles(address, 1);
		update("update catalog.import_job set lease_holder = ?, lease_until = now() + interval '1 s' where tenant_id = ?",
				UUID.randomUUID(), this.tenant.id());
		release();

		JsonNode job = author().await(address);

		assertDoneOnce(job);
	}

	@Test
	void aFileIsAppliedWholeOrNotAtAllAndTheJobGoesOn() throws IOException {
		hold();
		String address = author().upload(ZIP, zip(three()), "");
		awaitFiles(address, 1);

		assertThat(count("topic where tenant_id = ?", this.tenant.id())).isEqualTo(1);
		await().atMost(PATIENCE)
			.until(() -> count("import_job where tenant_id = ? and attempts >= 2", this.tenant.id()) == 1);
		release();

		assertDoneOnce(author().await(address));
	}

	@Test
	void aJobThatNeverGetsAnyFurtherFailsInTheEnd() throws IOException {
		hold();
		String address = author().upload(ZIP, zip(three()), "");
		awaitFiles(address, 1);
		update("update catalog.import_job set attempts = 5 where tenant_id = ?", this.tenant.id());

		JsonNode job = author().await(address);

		assertThat(job.get("state").asString()).isEqualTo("failed");
		assertThat(job.get("counts").get("created").asInt()).isEqualTo(1);
		assertThat(count("import_chunk where tenant_id = ?", this.tenant.id())).isZero();
	}

	private void assertDoneOnce(JsonNode job) {
		assertThat(job.get("state").asString()).isEqualTo("completed");
		assertThat(job.get("counts").toString())
			.isEqualTo("{\"created\":3,\"updated\":0,\"unchanged\":0,\"retired\":0,\"rejected\":0}");
		assertThat(job.get("topics").size()).isEqualTo(3);
		assertThat(events().names()).hasSize(6);
	}

	private void awaitFiles(String address, int done) {
		await().atMost(PATIENCE).until(() -> author().job(address).get("topics").size() == done);
	}

	/**
	 * Has the second file of this tenant's archive fail, as a crash would, before its
	 * commit.
	 */
	private void hold() {
		update("""
				create or replace function public.held() returns trigger language plpgsql as
				$$ begin raise exception 'out of order' using errcode = '57P01'; end $$""");
		update("""
				create constraint trigger %s after insert on catalog.published_topic deferrable initially deferred
				for each row when (new.tenant_id = '%s' and new.slug = 'two') execute function public.held()"""
			.formatted(trigger(), this.tenant.id()));
	}

	@AfterEach
	void release() {
		update("drop trigger if exists %s on catalog.published_topic".formatted(trigger()));
	}

	private String trigger() {
		return "held_" + this.tenant.id().toString().replace('-', '_');
	}

	private static Map<String, String> three() {
		Map<String, String> files = new LinkedHashMap<>();
		files.put("one.md", bundle("One"));
		files.put("two.md", bundle("Two"));
		files.put("three.md", bundle("Three"));
		return files;
	}

	private static String bundle(String title) {
		return "# %s\n### What is %s?\nAn answer.\n".formatted(title, title);
	}

	private static byte[] zip(Map<String, String> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> file : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(file.getKey()));
				zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

}
