package dev.studyhall.web.page;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What visitors call the platform.
 *
 * @param address scheme, host and port of the gateway, as it stands in canonical links,
 * the site map and previews. Default http://localhost:8080.
 */
@ConfigurationProperties("studyhall.web")
public record PageProperties(@DefaultValue("http://localhost:8080") URI address) {

	public PageProperties {
		boolean http = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
		if (!http || address.getHost() == null || !address.getRawPath().isEmpty()) {
			throw new IllegalArgumentException("address must be http://host:port without a path, not " + address);
		}
	}

	/** The whole address of a path. */
	public String absolute(String path) {
		return this.address + path;
	}

}
