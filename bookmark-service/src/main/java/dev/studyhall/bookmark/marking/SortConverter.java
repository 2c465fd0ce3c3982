package dev.studyhall.bookmark.marking;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a sort from a query, by its {@link Sort#code()} only. */
@Component
final class SortConverter implements Converter<String, Sort> {

	@Override
	public Sort convert(String code) {
		return Sort.of(code);
	}

}
