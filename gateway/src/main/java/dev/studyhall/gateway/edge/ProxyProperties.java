package dev.studyhall.gateway.edge;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The machines before the gateway that may speak for their clients.
 *
 * @param trusted addresses or networks (10.0.0.0/8) whose {@code X-Forwarded-For} and
 * {@code X-Forwarded-Proto} are believed. Default none: the headers are ignored.
 */
@ConfigurationProperties("studyhall.gateway.proxies")
record ProxyProperties(@DefaultValue List<String> trusted) {

	ProxyProperties {
		trusted = List.copyOf(trusted);
	}

}
