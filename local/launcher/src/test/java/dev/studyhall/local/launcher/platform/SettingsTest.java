package dev.studyhall.local.launcher.platform;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsTest {

	@TempDir
	private Path data;

	@Test
	void theGatewayKnowsEveryServiceAndItsOwnSecretsOnly() {
		var secrets = new Secrets(this.data.resolve("secrets"));

		var settings = settings().of(Component.GATEWAY);

		assertThat(settings).containsEntry("STUDYHALL_GATEWAY_CATALOG_URI", "http://127.0.0.1:8181")
			.containsEntry("STUDYHALL_GATEWAY_PROGRESS_MANAGEMENTURI", "http://127.0.0.1:9183")
			.containsEntry("SERVER_PORT", "8180")
			.containsEntry("MANAGEMENT_SERVER_PORT", "9180");
		assertThat(settings).containsEntry("STUDYHALL_GATEWAY_WEB_URI", "http://127.0.0.1:8184")
			.containsEntry("STUDYHALL_DATABASE_APP_PASSWORD", secrets.database(Component.GATEWAY).appPassword())
			.containsEntry("STUDYHALL_GATEWAY_SESSION_KEY", secrets.sessionKey())
			.doesNotContainKey("STUDYHALL_SECURITY_PSEUDONYMSECRET");
		assertThat(settings.values()).doesNotContain(secrets.database(Component.CATALOG).appPassword(),
				secrets.postgresPassword(), secrets.pseudonymSecret());
	}

	@Test
	void thePagesKnowTheServicesAndNoSecret() {
		var settings = settings().of(Component.WEB);

		assertThat(settings).containsEntry("STUDYHALL_WEB_CATALOG_URI", "http://127.0.0.1:8181")
			.containsEntry("STUDYHALL_WEB_ADDRESS", "http://localhost:8180")
			.containsEntry("SERVER_PORT", "8184")
			.containsEntry("MANAGEMENT_SERVER_PORT", "9184");
		assertThat(settings.keySet())
			.noneMatch((name) -> name.contains("DATABASE") || name.contains("SECRET") || name.contains("KEY"));
	}

	@Test
	void aServiceKnowsItsOwnPasswordsOnly() {
		var secrets = new Secrets(this.data.resolve("secrets"));

		var settings = settings().of(Component.CATALOG);

		assertThat(settings)
			.containsEntry("STUDYHALL_DATABASE_APP_PASSWORD", secrets.database(Component.CATALOG).appPassword())
			.containsEntry("STUDYHALL_SECURITY_ISSUER", "http://localhost:9100")
			.containsEntry("STUDYHALL_SECURITY_KEYSETURI", "http://127.0.0.1:9100/oauth2/jwks")
			.containsEntry("STUDYHALL_KAFKA_BOOTSTRAPSERVERS", "127.0.0.1:19192");
		assertThat(settings.values()).doesNotContain(secrets.database(Component.BOOKMARK).appPassword(),
				secrets.postgresPassword());
	}

	@Test
	void allServicesMakeTheSamePseudonyms() {
		assertThat(settings().of(Component.BOOKMARK).get("STUDYHALL_SECURITY_PSEUDONYMSECRET"))
			.isEqualTo(settings().of(Component.PROGRESS).get("STUDYHALL_SECURITY_PSEUDONYMSECRET"));
	}

	@Test
	void theLogInComesBackToTheGateway() {
		assertThat(settings().of(Component.IDENTITY))
			.containsEntry("STUDYHALL_IDENTITY_GATEWAYREDIRECTURI",
					"http://localhost:8180/login/callback,http://127.0.0.1:8180/login/callback")
			.containsEntry("STUDYHALL_IDENTITY_ISSUER", "http://localhost:9100");
	}

	private Settings settings() {
		var folders = new Folders(Path.of(""), this.data);
		return new Settings(new Addresses(PortPlan.usual(100)), folders, new Secrets(folders.secrets()));
	}

}
