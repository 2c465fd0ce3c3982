package dev.studyhall.formats.json;

import java.util.Map;

import dev.studyhall.formats.assembly.TopicField;

/** What the texts of a topic are called in JSON. */
final class TopicFields {

	static final Map<String, TopicField> NAMES = Map.ofEntries(Map.entry("slug", TopicField.SLUG),
			Map.entry("title", TopicField.TITLE), Map.entry("icon", TopicField.ICON),
			Map.entry("language", TopicField.LANGUAGE), Map.entry("curatedBy", TopicField.CURATED_BY),
			Map.entry("licence", TopicField.LICENCE), Map.entry("source", TopicField.SOURCE),
			Map.entry("attribution", TopicField.ATTRIBUTION), Map.entry("summary", TopicField.SUMMARY),
			Map.entry("about", TopicField.ABOUT), Map.entry("expectations", TopicField.EXPECTATIONS),
			Map.entry("guide", TopicField.GUIDE));

	private TopicFields() {
	}

}
