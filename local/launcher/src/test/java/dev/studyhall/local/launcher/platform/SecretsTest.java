package dev.studyhall.local.launcher.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SecretsTest {

	@TempDir
	private Path data;

	@Test
	void aSecretIsMadeOnceAndKept() {
		String first = new Secrets(this.data.resolve("secrets")).pseudonymSecret();

		assertThat(new Secrets(this.data.resolve("secrets")).pseudonymSecret()).isEqualTo(first).hasSize(43);
	}

	@Test
	void everyRoleOfEveryServiceHasItsOwn() {
		var secrets = new Secrets(this.data.resolve("secrets"));

		var catalog = secrets.database(Component.CATALOG);

		assertThat(new String[] { catalog.migratorPassword(), catalog.appPassword(), catalog.workerPassword(),
				secrets.database(Component.BOOKMARK).appPassword(), secrets.pseudonymSecret(),
				secrets.postgresPassword() })
			.doesNotHaveDuplicates();
	}

	@Test
	void nobodyElseMayReadIt() throws Exception {
		new Secrets(this.data.resolve("secrets")).pseudonymSecret();

		assertThat(permissions(this.data.resolve("secrets"))).isEqualTo("rwx------");
		assertThat(permissions(this.data.resolve("secrets/pseudonym-secret"))).isEqualTo("rw-------");
	}

	private static String permissions(Path path) throws Exception {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

}
