package dev.studyhall.gateway.backend;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are.
 *
 * @param catalog the catalog. Default ports 8081 and 9081 of this machine.
 * @param bookmark the bookmarks. Default ports 8082 and 9082 of this machine.
 * @param progress the progress. Default ports 8083 and 9083 of this machine.
 * @param web the pages. Default ports 8084 and 9084 of this machine.
 */
@ConfigurationProperties("studyhall.gateway")
public record BackendProperties(Address catalog, Address bookmark, Address progress, Address web) {

	/** The addresses of one service. */
	public Address of(Backend backend) {
		return switch (backend) {
			case CATALOG -> this.catalog;
			case BOOKMARK -> this.bookmark;
			case PROGRESS -> this.progress;
			case WEB -> this.web;
		};
	}

	/**
	 * The addresses of a service.
	 *
	 * @param uri where it answers the API: scheme, host and port, nothing more
	 * @param managementUri where it tells whether it is ready; never routed to
	 */
	public record Address(URI uri, URI managementUri) {

		public Address {
			requireOrigin("uri", uri);
			requireOrigin("management-uri", managementUri);
		}

		private static void requireOrigin(String key, URI uri) {
			boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
			if (!http || uri.getHost() == null || !uri.getRawPath().isEmpty()) {
				throw new IllegalArgumentException(key + " must be http://host:port without a path, not " + uri);
			}
		}

	}

}
