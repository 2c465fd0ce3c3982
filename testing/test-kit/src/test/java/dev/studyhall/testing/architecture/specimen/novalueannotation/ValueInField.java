package dev.studyhall.testing.architecture.specimen.novalueannotation;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;

class ValueInField {

	@Value("${key}")
	@Nullable String value;

}
