package dev.studyhall.benchmarks.reads;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.studyhall.benchmarks.Plan;
import dev.studyhall.benchmarks.content.Scale;
import dev.studyhall.benchmarks.imports.LoadedFolder;
import dev.studyhall.benchmarks.imports.Loading;
import dev.studyhall.benchmarks.peer.StartedPlatform;
import dev.studyhall.local.launcher.platform.Component;

/**
 * A catalog with generated content, loaded now or by an earlier run, vacuumed as it would
 * be after a while. It keeps no documents in memory, which would hold all of a little
 * content, and little of much: it is the database that is compared.
 */
final class LoadedPlatform implements AutoCloseable {

	private static final int SAMPLED = 20_000;

	private static final String QUESTIONS = """
			select t.slug, q.question_id
			from catalog.published_question q tablesample system (%d)
			join catalog.tenant_directory t on t.id = q.tenant_id
			limit %d""";

	private final LoadedFolder folder;

	private final StartedPlatform platform;

	private final Scale scale;

	private LoadedPlatform(LoadedFolder folder, StartedPlatform platform, Scale scale) {
		this.folder = folder;
		this.platform = platform;
		this.scale = scale;
	}

	static LoadedPlatform of(Plan plan, Scale scale) {
		LoadedFolder folder = LoadedFolder.of(plan, scale);
		boolean loaded = folder.complete();
		if (!loaded) {
			folder.clear();
		}
		LoadedPlatform platform = new LoadedPlatform(folder, StartedPlatform.withoutMemory(plan, folder.path()), scale);
		if (!loaded) {
			plan.out().printf("%,d questions are loaded%n", scale.questions());
			new Loading(platform.platform, scale).load();
			folder.markComplete();
		}
		platform.platform.keepingOnly(Component.CATALOG);
		platform.vacuum();
		return platform;
	}

	Scale scale() {
		return this.scale;
	}

	URI catalog() {
		return this.platform.api(Component.CATALOG);
	}

	/** Addresses of some thousand questions from all over the content. */
	List<String> questions() {
		int percent = Math.clamp(400L * SAMPLED / this.scale.questions(), 1, 100);
		try (Connection connection = this.platform.connect();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(QUESTIONS.formatted(percent, 4 * SAMPLED))) {
			List<String> questions = new ArrayList<>();
			while (rows.next()) {
				questions.add("/api/v1/%s/questions/%s".formatted(rows.getString(1), rows.getString(2)));
			}
			return questions;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void vacuum() {
		try (Connection connection = this.platform.connect(); Statement statement = connection.createStatement()) {
			statement.execute("vacuum (analyze)");
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.platform.close();
		this.folder.close();
	}

}
