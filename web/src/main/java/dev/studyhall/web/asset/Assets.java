package dev.studyhall.web.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * All files of the pages, read at the start. Each is sent under a name that holds a hash
 * of its content, so that it may be kept for good.
 */
@Component
public class Assets {

	private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

	private static final Map<String, String> TYPES = Map.of("css", "text/css;charset=UTF-8", "js",
			"text/javascript;charset=UTF-8", "svg", "image/svg+xml;charset=UTF-8", "png", "image/png", "txt",
			"text/plain;charset=UTF-8");

	private final Map<String, Asset> byName = new HashMap<>();

	private final Map<String, Asset> byAddress = new HashMap<>();

	private final String version;

	Assets() {
		try {
			for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:/assets/*")) {
				add(String.valueOf(file.getFilename()), file.getContentAsByteArray());
			}
			add("htmx.js", new ClassPathResource(HTMX).getContentAsByteArray());
		}
		catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
		this.version = Hash
			.of(String.join(" ", this.byAddress.keySet().stream().sorted().toList()).getBytes(StandardCharsets.UTF_8));
	}

	/** Where the file is: {@code app.css} is {@code /assets/app-3fa9c2d1.css}. */
	public String address(String name) {
		Asset asset = this.byName.get(name);
		if (asset == null) {
			throw new IllegalArgumentException("No file " + name);
		}
		return asset.address();
	}

	/** What changes when any file does. */
	public String version() {
		return this.version;
	}

	@Nullable Asset find(String address) {
		return this.byAddress.get(address);
	}

	private void add(String name, byte[] content) {
		int dot = name.lastIndexOf('.');
		String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
		String address = "/assets/" + name.substring(0, dot) + "-" + Hash.of(content) + "." + ending;
		Asset asset = new Asset(address,
				MediaType.parseMediaType(TYPES.getOrDefault(ending, "application/octet-stream")), content,
				"png".equals(ending) ? content : Gzip.compress(content));
		this.byName.put(name, asset);
		this.byAddress.put(address, asset);
	}

}
