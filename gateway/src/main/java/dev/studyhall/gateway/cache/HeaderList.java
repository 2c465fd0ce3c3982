package dev.studyhall.gateway.cache;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.springframework.http.HttpHeaders;

/** Headers whose value is a list of words. */
final class HeaderList {

	private HeaderList() {
	}

	/** The words of all lines of a header, in lower case; of a parameter the name. */
	static Set<String> of(HttpHeaders headers, String name) {
		Set<String> words = new HashSet<>();
		for (String line : headers.getOrEmpty(name)) {
			for (String element : line.split(",", -1)) {
				int value = element.indexOf('=');
				String word = ((value < 0) ? element : element.substring(0, value)).strip();
				if (!word.isEmpty()) {
					words.add(word.toLowerCase(Locale.ROOT));
				}
			}
		}
		return words;
	}

}
