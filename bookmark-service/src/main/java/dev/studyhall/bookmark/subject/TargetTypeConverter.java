package dev.studyhall.bookmark.subject;

import java.util.Arrays;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a type from an address, by its {@link Target.Type#code()} only. */
@Component
final class TargetTypeConverter implements Converter<String, Target.Type> {

	@Override
	public Target.Type convert(String code) {
		return Arrays.stream(Target.Type.values())
			.filter((type) -> type.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("Not a type of target"));
	}

}
