package dev.studyhall.local.launcher.sample;

import java.net.URI;
import java.nio.file.Path;

/**
 * Brings the sample content into a platform that somebody else started, for instance in
 * containers.
 */
public final class SampleImport {

	private SampleImport() {
	}

	/**
	 * Arguments: the gateway's address, the identity provider's, and the folder that has
	 * a folder for each tenant.
	 */
	public static void main(String[] arguments) {
		if (arguments.length != 3) {
			System.err.println("Arguments: GATEWAY IDENTITY FOLDER");
			System.exit(2);
		}
		try {
			new SampleContent(URI.create(arguments[0]), URI.create(arguments[1]), Path.of(arguments[2]),
					System.out::println)
				.bring();
		}
		catch (SampleException ex) {
			System.err.println(ex.getMessage());
			System.exit(1);
		}
	}

}
