package dev.studyhall.testing.isolation;

/** A sound schema passes, and each protection taken away is missed. */
class SampleIsolationIT extends TenantIsolationTestBase {

	@Override
	protected IsolationSubject subject() throws Exception {
		return SampleSchema.create().subject();
	}

}
