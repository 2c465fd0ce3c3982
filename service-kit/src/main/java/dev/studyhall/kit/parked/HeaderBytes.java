package dev.studyhall.kit.parked;

import java.util.List;
import java.util.stream.StreamSupport;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a record's headers, whatever bytes they hold, as JSON with values in base64, and
 * back.
 */
final class HeaderBytes {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private HeaderBytes() {
	}

	static byte[] write(Headers headers) {
		List<Entry> entries = StreamSupport.stream(headers.spliterator(), false)
			.map((header) -> new Entry(header.key(), header.value()))
			.toList();
		return JSON.writeValueAsBytes(entries);
	}

	static Headers read(byte[] bytes) {
		Headers headers = new RecordHeaders();
		for (Entry entry : JSON.readValue(bytes, Entry[].class)) {
			headers.add(entry.name(), entry.value());
		}
		return headers;
	}

	private record Entry(String name, byte @Nullable [] value) {
	}

}
