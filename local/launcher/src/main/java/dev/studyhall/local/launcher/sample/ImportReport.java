package dev.studyhall.local.launcher.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/** What came of one file, in words. */
final class ImportReport {

	private ImportReport() {
	}

	/** One line for the file, one more for each item that was refused. */
	static List<String> of(String file, JsonNode job) {
		var lines = new ArrayList<String>();
		lines.add(file + ": " + summary(job));
		for (JsonNode rejection : job.path("rejections")) {
			lines.add("    %s line %d: %s (%s)".formatted(file, rejection.path("line").asInt(),
					rejection.path("reason").asString(""), rejection.path("title").asString("")));
		}
		return lines;
	}

	private static String summary(JsonNode job) {
		if (!job.path("state").asString("").equals("completed")) {
			return "import " + job.path("state").asString("lost");
		}
		List<String> counts = Stream.of("created", "updated", "unchanged", "rejected")
			.filter((name) -> job.path("counts").path(name).asInt(0) > 0)
			.map((name) -> job.path("counts").path(name).asInt() + " " + name)
			.toList();
		return counts.isEmpty() ? "nothing in it" : String.join(", ", counts);
	}

}
