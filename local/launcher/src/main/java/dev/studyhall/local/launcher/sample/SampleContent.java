package dev.studyhall.local.launcher.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import dev.studyhall.local.launcher.platform.Addresses;
import tools.jackson.databind.JsonNode;

/**
 * Creates the sample tenants and imports what lies in their folders. Done again it
 * changes nothing.
 */
public final class SampleContent {

	private static final int CONFLICT = 409;

	private static final Set<String> ENDED = Set.of("completed", "failed");

	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final Duration IMPORT_LIMIT = Duration.ofMinutes(2);

	private final URI gateway;

	private final URI identity;

	private final Path folder;

	private final Consumer<String> progress;

	/**
	 * Content of a folder that has a folder for each tenant; progress goes to the
	 * consumer, a line a file.
	 */
	public SampleContent(Addresses addresses, Path folder, Consumer<String> progress) {
		this(addresses.gateway(), addresses.identity(), folder, progress);
	}

	SampleContent(URI gateway, URI identity, Path folder, Consumer<String> progress) {
		this.gateway = gateway;
		this.identity = identity;
		this.folder = folder;
		this.progress = progress;
	}

	/** Returns when all of it is in. Throws {@link SampleException}. */
	public void bring() {
		try (var api = new ApiClient(this.gateway, this.identity)) {
			createTenants(api);
			SampleTenant.ALL.forEach((tenant) -> importInto(tenant, api));
		}
	}

	/** The id of a question to try something with, if the first tenant has any. */
	public Optional<String> findQuestion() {
		try (var api = new ApiClient(this.gateway, this.identity)) {
			JsonNode topic = api.get("/api/v1/tech-baithak/topics/django", api.tokenOf("asha"));
			JsonNode question = topic.at("/levels/0/questions/0/id");
			return question.isString() ? Optional.of(question.asString()) : Optional.empty();
		}
		catch (SampleException _) {
			return Optional.empty();
		}
	}

	private void createTenants(ApiClient api) {
		String operator = api.tokenOf("oskar");
		List<String> known = slugs(api.get("/api/v1/tenants?limit=100", operator));
		SampleTenant.ALL.stream()
			.filter((tenant) -> !known.contains(tenant.slug()))
			.forEach((tenant) -> create(tenant, operator, api));
	}

	private void create(SampleTenant tenant, String operator, ApiClient api) {
		HttpResponse<String> answer = api.postJson("/api/v1/tenants", operator,
				Map.of("slug", tenant.slug(), "name", tenant.name(), "public", true));
		if (answer.statusCode() != CONFLICT) {
			api.read(answer);
			this.progress.accept("tenant " + tenant.slug() + " created");
		}
	}

	private void importInto(SampleTenant tenant, ApiClient api) {
		List<Path> files = filesOf(tenant);
		if (files.isEmpty()) {
			return;
		}
		String author = api.tokenOf(tenant.author());
		for (Path file : files) {
			importFile(tenant, file, author, api);
		}
	}

	private void importFile(SampleTenant tenant, Path file, String author, ApiClient api) {
		try {
			HttpResponse<String> accepted = api.post("/api/v1/" + tenant.slug() + "/imports", author, "text/markdown",
					BodyPublishers.ofFile(file));
			api.read(accepted);
			String job = accepted.headers().firstValue("Location").map(URI::create).map(URI::getPath).orElseThrow();
			ImportReport.of(file.getFileName().toString(), await(job, author, api)).forEach(this.progress);
		}
		catch (IOException ex) {
			throw new SampleException("Cannot read " + file, ex);
		}
	}

	private static JsonNode await(String job, String token, ApiClient api) {
		long end = System.nanoTime() + IMPORT_LIMIT.toNanos();
		JsonNode state = api.get(job, token);
		while (!ENDED.contains(state.path("state").asString(""))) {
			if (System.nanoTime() > end) {
				throw new SampleException("The import " + job + " is not done after " + IMPORT_LIMIT);
			}
			pause();
			state = api.get(job, token);
		}
		return state;
	}

	private List<Path> filesOf(SampleTenant tenant) {
		Path own = this.folder.resolve(tenant.slug());
		if (!Files.isDirectory(own)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(own)) {
			return files.filter((file) -> file.toString().endsWith(".md")).sorted().toList();
		}
		catch (IOException ex) {
			throw new SampleException("Cannot list " + own, ex);
		}
	}

	private static List<String> slugs(JsonNode page) {
		return StreamSupport.stream(page.path("items").spliterator(), false)
			.map((tenant) -> tenant.path("slug").asString(""))
			.toList();
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SampleException("Interrupted while an import ran", ex);
		}
	}

}
