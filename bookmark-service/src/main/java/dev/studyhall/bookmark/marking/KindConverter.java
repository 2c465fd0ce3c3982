package dev.studyhall.bookmark.marking;

import java.util.Arrays;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a kind from a query, by its {@link Kind#code()} only. */
@Component
final class KindConverter implements Converter<String, Kind> {

	@Override
	public Kind convert(String code) {
		return Arrays.stream(Kind.values())
			.filter((kind) -> kind.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Not a kind"));
	}

}
