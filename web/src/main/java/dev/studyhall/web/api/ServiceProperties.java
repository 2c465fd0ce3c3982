package dev.studyhall.web.api;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are.
 *
 * @param catalog the catalog. Default port 8081 of this machine.
 * @param bookmark the bookmarks. Default port 8082 of this machine.
 * @param progress the progress. Default port 8083 of this machine.
 */
@ConfigurationProperties("studyhall.web")
public record ServiceProperties(Address catalog, Address bookmark, Address progress) {

	/**
	 * The address of a service.
	 *
	 * @param uri where it answers the API: scheme, host and port, nothing more
	 */
	public record Address(URI uri) {

		public Address {
			boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
			if (!http || uri.getHost() == null || !uri.getRawPath().isEmpty()) {
				throw new IllegalArgumentException("uri must be http://host:port without a path, not " + uri);
			}
		}

	}

}
