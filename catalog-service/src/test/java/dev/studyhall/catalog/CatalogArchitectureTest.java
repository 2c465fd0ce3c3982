package dev.studyhall.catalog;

import dev.studyhall.testing.architecture.ArchitectureTestBase;

class CatalogArchitectureTest extends ArchitectureTestBase {

	CatalogArchitectureTest() {
		super("dev.studyhall.catalog");
	}

}
