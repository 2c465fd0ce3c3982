package dev.studyhall.testing.architecture.specimen.notransactionalannotation;

import org.springframework.transaction.annotation.Transactional;

class AnnotatesTransaction {

	@Transactional
	void write() {
	}

}
