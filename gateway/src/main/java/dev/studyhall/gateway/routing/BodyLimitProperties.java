package dev.studyhall.gateway.routing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How large a body may be.
 *
 * @param document any body but an import. Default 256 KiB, at least 1 KiB.
 * @param upload an import. Default 32 MiB, at least 1 KiB.
 */
@ConfigurationProperties("studyhall.gateway.body")
record BodyLimitProperties(@DefaultValue("256KB") DataSize document, @DefaultValue("32MB") DataSize upload) {

	BodyLimitProperties {
		requireSensible("document", document);
		requireSensible("upload", upload);
	}

	private static void requireSensible(String key, DataSize size) {
		if (size.toKilobytes() < 1) {
			throw new IllegalArgumentException("studyhall.gateway.body." + key + " must be at least 1KB");
		}
	}

}
