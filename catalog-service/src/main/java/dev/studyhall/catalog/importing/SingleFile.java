package dev.studyhall.catalog.importing;

import org.jspecify.annotations.Nullable;

/** An upload that is a bundle itself. */
record SingleFile(@Nullable String name, byte[] bytes) implements Upload {

	private static final String NAMELESS = "upload.md";

	@Override
	public int count() {
		return 1;
	}

	@Override
	public Entry read(int index) {
		return new BundleFile((name != null) ? name : NAMELESS, name, bytes);
	}

	@Override
	public void close() {
		// nothing is held
	}

}
