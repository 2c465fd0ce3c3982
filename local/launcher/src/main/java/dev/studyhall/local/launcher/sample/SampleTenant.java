package dev.studyhall.local.launcher.sample;

import java.util.List;

/**
 * A tenant that the local run is never without.
 *
 * @param slug its place in addresses, and the folder of its content
 * @param name what people call it
 * @param author the demo user who imports its content
 */
record SampleTenant(String slug, String name, String author) {

	static final List<SampleTenant> ALL = List.of(new SampleTenant("tech-baithak", "Tech Baithak", "mira"),
			new SampleTenant("north-academy", "North Academy", "nora"));

}
