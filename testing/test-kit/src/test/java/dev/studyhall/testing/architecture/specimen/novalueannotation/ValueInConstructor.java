package dev.studyhall.testing.architecture.specimen.novalueannotation;

import org.springframework.beans.factory.annotation.Value;

class ValueInConstructor {

	final String value;

	ValueInConstructor(@Value("${key}") String value) {
		this.value = value;
	}

}
