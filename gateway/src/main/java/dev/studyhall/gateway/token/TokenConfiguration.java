package dev.studyhall.gateway.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;

import com.nimbusds.jose.jwk.JWKSet;
import io.netty.channel.ChannelOption;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Connects the verification of tokens with the issuer's key set. */
@Configuration(proxyBeanMethods = false)
class TokenConfiguration {

	private static final int OK = 200;

	@Bean
	KeySet keySet(SecurityProperties properties) {
		return new KeySet(download(properties), properties.keySetLifetime());
	}

	@Bean
	Tokens tokens(KeySet keySet, SecurityProperties properties) {
		return new Tokens(keySet, properties.issuer(), properties.audience(), properties.leeway());
	}

	/** The issuer is ours and trusted with the size of its answer. */
	private static Mono<JWKSet> download(SecurityProperties properties) {
		Duration timeout = properties.keySetTimeout();
		return HttpClient.newConnection()
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) timeout.toMillis())
			.responseTimeout(timeout)
			.get()
			.uri(properties.keySetUri())
			.responseSingle((response, body) -> (response.status().code() == OK) ? body.asByteArray()
					: Mono.error(new IOException("key set answered " + response.status().code())))
			.handle((bytes, sink) -> {
				try {
					sink.next(JWKSet.parse(new String(bytes, StandardCharsets.UTF_8)));
				}
				catch (ParseException unreadable) {
					sink.error(unreadable);
				}
			});
	}

}
