package dev.studyhall.bookmark;

import dev.studyhall.testing.architecture.ArchitectureTestBase;

class BookmarkArchitectureTest extends ArchitectureTestBase {

	BookmarkArchitectureTest() {
		super("dev.studyhall.bookmark");
	}

}
