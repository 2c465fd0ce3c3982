package dev.studyhall.web.page;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * What pages say to search engines, as JSON that can stand in a script element: no
 * character in it ends the element, whatever the texts hold. The same things are the same
 * bytes in every process.
 */
@Component
class StructuredData {

	private final JsonMapper mapper;

	StructuredData(JsonMapper mapper) {
		this.mapper = mapper.rebuild().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true).build();
	}

	/** One text for each thing. */
	List<String> write(List<Map<String, ?>> things) {
		return things.stream().map(this::write).toList();
	}

	private String write(Map<String, ?> thing) {
		return this.mapper.writeValueAsString(thing)
			.replace("<", "\\u003c")
			.replace(">", "\\u003e")
			.replace("&", "\\u0026")
			.replace("\u2028", "\\u2028")
			.replace("\u2029", "\\u2029");
	}

}
