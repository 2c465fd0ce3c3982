package dev.studyhall.testing.architecture.specimen.nofieldinjection;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Autowired;

class InjectsField {

	@Autowired
	@Nullable Runnable runnable;

}
