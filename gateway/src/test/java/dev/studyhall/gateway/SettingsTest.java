package dev.studyhall.gateway;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/** The settings as they are when nobody sets any, and the refusal of wrong ones. */
class SettingsTest {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withUserConfiguration(Settings.class);

	@Test
	void theDefaultsAreThese() {
		this.runner.run((context) -> {
			TreeMap<String, String> settings = new TreeMap<>();
			context.getBeansOfType(Record.class)
				.values()
				.forEach((record) -> settings.put(record.getClass().getSimpleName(), record.toString()));

			assertThat(settings.values()).containsExactly(
					"BackendProperties[catalog=Address[uri=http://localhost:8081, managementUri=http://localhost:9081], "
							+ "bookmark=Address[uri=http://localhost:8082, managementUri=http://localhost:9082], "
							+ "progress=Address[uri=http://localhost:8083, managementUri=http://localhost:9083], "
							+ "web=Address[uri=http://localhost:8084, managementUri=http://localhost:9084]]",
					"BodyLimitProperties[document=262144B, upload=33554432B]",
					"CacheProperties[period=PT2S, size=16777216B]",
					"ConnectionProperties[connectTimeout=PT1S, responseTimeout=PT10S, importTimeout=PT1M, "
							+ "uploadTimeout=PT30S, importUploadTimeout=PT10M, partitionTimeout=PT1.5S, "
							+ "maxConnections=256, maxStreams=256, maxUploads=128, maxWaiting=512, maxWait=PT1S, maxIdle=PT20S]",
					"DatabaseProperties[host=127.0.0.1, port=5432, name=studyhall, migrator=unset, app=unset, "
							+ "poolSize=8, waiting=256, patience=PT3S]",
					"LoginProperties[issuer=http://localhost:9000, clientId=studyhall-gateway, "
							+ "scopes=[openid, profile], timeout=PT3S]",
					"OriginProperties[allowed=[]]",
					"OutageProperties[window=10, minimum=5, failurePercent=50, openFor=PT1S, trials=3]",
					"ProtocolProperties[headTimeout=PT5S, idleTimeout=PT30S, bodyGrace=PT5S, uploadRate=4096B, "
							+ "stallTimeout=PT8S, downloadRate=1024B, drain=PT2S, pipelined=16]",
					"ProxyProperties[trusted=[]]",
					"RateLimitProperties[enabled=true, subject=Rate[perSecond=50, burst=100], "
							+ "client=Rate[perSecond=50, burst=100], tenant=Rate[perSecond=2000, burst=4000], "
							+ "forgery=Rate[perSecond=10, burst=50], tracked=20000]",
					"SecurityProperties[issuer=http://localhost:9000, keySetUri=http://localhost:9000/oauth2/jwks, "
							+ "audience=studyhall, leeway=PT30S, keySetLifetime=PT5M, keySetTimeout=PT2S]",
					"SessionProperties[idle=PT12H, absolute=PT168H, remembered=PT2S, renewBefore=PT30S, sweep=PT1M]",
					"StatusProperties[timeout=PT2S, keptFor=PT0.5S]");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "studyhall.gateway.catalog.uri=localhost:8081",
			"studyhall.gateway.catalog.uri=http://localhost:8081/api", "studyhall.gateway.bookmark.management-uri=x",
			"studyhall.gateway.connections.connect-timeout=1h", "studyhall.gateway.connections.max-connections=0",
			"studyhall.gateway.rate-limit.subject.per-second=0", "studyhall.gateway.rate-limit.tracked=1",
			"studyhall.gateway.body.document=0", "studyhall.gateway.cache.period=2m",
			"studyhall.gateway.cache.size=1KB", "studyhall.gateway.outage.failure-percent=101",
			"studyhall.gateway.protocol.head-timeout=0s", "studyhall.gateway.protocol.upload-rate=0",
			"studyhall.gateway.origins.allowed=*", "studyhall.security.leeway=61s", "studyhall.security.issuer=",
			"studyhall.security.audience=", "studyhall.gateway.login.client-id=",
			"studyhall.gateway.login.scopes=profile", "studyhall.gateway.login.timeout=1m",
			"studyhall.gateway.session.remembered=1m", "studyhall.gateway.session.idle=0s",
			"studyhall.gateway.session.sweep=0s", "studyhall.database.pool-size=0", "studyhall.database.port=0",
			"studyhall.gateway.status.kept-for=2s" })
	void aWrongValueStopsTheStartWithItsKey(String setting) {
		this.runner.withPropertyValues(setting).run((context) -> {
			String key = setting.substring(0, setting.indexOf('='));
			String last = key.substring(key.lastIndexOf('.') + 1);

			assertThat(context).hasFailed();
			assertThat(messages(context.getStartupFailure()))
				.anyMatch((message) -> message.contains(last) || message.contains(camelCase(last)));
		});
	}

	private static List<String> messages(@Nullable Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).map(String::valueOf).toList();
	}

	private static String camelCase(String key) {
		String[] words = key.split("-");
		StringBuilder name = new StringBuilder(words[0]);
		for (int i = 1; i < words.length; i++) {
			name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
		}
		return name.toString();
	}

	@Configuration(proxyBeanMethods = false)
	@ConfigurationPropertiesScan("dev.studyhall.gateway")
	static class Settings {

	}

}
