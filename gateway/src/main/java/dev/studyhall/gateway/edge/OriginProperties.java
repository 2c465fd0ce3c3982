package dev.studyhall.gateway.edge;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The web sites whose pages may call the API from a browser.
 *
 * @param allowed origins such as {@code https://learn.example}. Default none.
 */
@ConfigurationProperties("studyhall.gateway.origins")
record OriginProperties(@DefaultValue List<String> allowed) {

	OriginProperties {
		allowed = List.copyOf(allowed);
		if (allowed.contains("*")) {
			throw new IllegalArgumentException("studyhall.gateway.origins.allowed: name the origins, * is none");
		}
	}

}
