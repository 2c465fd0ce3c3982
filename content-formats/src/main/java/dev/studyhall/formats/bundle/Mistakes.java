package dev.studyhall.formats.bundle;

import dev.studyhall.formats.content.Rejection;
import dev.studyhall.formats.content.Characters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Collects what is wrong in one file while it is read. */
final class Mistakes {

	private final String file;

	private final List<Rejection> rejections = new ArrayList<>();

	Mistakes(String file) {
		this.file = file;
	}

	/** What the file is called in them. */
	String file() {
		return file;
	}

	/**
	 * Notes one.
	 * @param line counted from 1
	 */
	void add(int line, @Nullable String title, String reason) {
		rejections.add(new Rejection(file, line, (title != null) ? Characters.toStorable(title) : null,
				Characters.toStorable(reason)));
	}

	List<Rejection> inOrder() {
		return rejections.stream().sorted(Comparator.comparingInt(Rejection::line)).toList();
	}

}
