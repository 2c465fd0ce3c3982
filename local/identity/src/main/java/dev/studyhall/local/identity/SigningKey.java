package dev.studyhall.local.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import org.jspecify.annotations.Nullable;

/** The RSA key that signs every token, as a JSON Web Key with its thumbprint as id. */
final class SigningKey {

	private SigningKey() {
	}

	/** The key of the file; a new one, kept there, when there is no such file yet. */
	static RSAKey loadOrCreate(@Nullable Path file) {
		try {
			if (file == null) {
				return create();
			}
			return Files.exists(file) ? read(file) : createIn(file);
		}
		catch (IOException | ParseException | JOSEException ex) {
			throw new IllegalStateException("No signing key from studyhall.identity.key-file=" + file, ex);
		}
	}

	private static RSAKey create() throws JOSEException {
		return new RSAKeyGenerator(2048).keyUse(KeyUse.SIGNATURE)
			.algorithm(JWSAlgorithm.RS256)
			.keyIDFromThumbprint(true)
			.generate();
	}

	private static RSAKey read(Path file) throws IOException, ParseException {
		return RSAKey.parse(Files.readString(file));
	}

	/** Under its name only when complete: a crash leaves a key or none, never a half. */
	private static RSAKey createIn(Path file) throws IOException, JOSEException {
		RSAKey key = create();
		Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
		Path draft = Files.createTempFile(directory, "key", null,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(draft, key.toJSONString());
		Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
		return key;
	}

}
