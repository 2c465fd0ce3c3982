package dev.studyhall.local.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.studyhall.local.launcher.platform.Port;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OptionsTest {

	private static final Path ROOT = Path.of("/studyhall");

	@Test
	void withoutOptionsEverythingIsAsDocumented() {
		Options options = parse();

		assertThat(options.data()).isEqualTo(ROOT.resolve(".local"));
		assertThat(options.importing()).isTrue();
		assertThat(options.exitWhenReady()).isFalse();
		assertThat(options.ports().numbers()).containsEntry(Port.GATEWAY, 8080)
			.containsEntry(Port.GATEWAY_MANAGEMENT, 9080)
			.containsEntry(Port.IDENTITY, 9000)
			.containsEntry(Port.CATALOG, 8081)
			.containsEntry(Port.CATALOG_MANAGEMENT, 9081)
			.containsEntry(Port.BOOKMARK, 8082)
			.containsEntry(Port.BOOKMARK_MANAGEMENT, 9082)
			.containsEntry(Port.PROGRESS, 8083)
			.containsEntry(Port.PROGRESS_MANAGEMENT, 9083)
			.containsEntry(Port.POSTGRES, 15432)
			.containsEntry(Port.KAFKA, 19092);
	}

	@Test
	void anOffsetMovesEveryPortThatIsNotNamed() {
		Options options = parse("--port-offset", "100", "--gateway-port=8888");

		assertThat(options.ports().number(Port.GATEWAY)).isEqualTo(8888);
		assertThat(options.ports().number(Port.CATALOG_MANAGEMENT)).isEqualTo(9181);
	}

	@Test
	void theCommandLineWinsOverTheEnvironment() {
		var environment = Map.of("STUDYHALL_GATEWAY_PORT", "8001", "STUDYHALL_CATALOG_MANAGEMENT_PORT", "8002",
				"STUDYHALL_PORT_OFFSET", "10", "STUDYHALL_DATA", "/data");

		Options options = Options.parse(List.of("--gateway-port", "8003"), environment, ROOT);

		assertThat(options.ports().number(Port.GATEWAY)).isEqualTo(8003);
		assertThat(options.ports().number(Port.CATALOG_MANAGEMENT)).isEqualTo(8002);
		assertThat(options.ports().number(Port.CATALOG)).isEqualTo(8091);
		assertThat(options.data()).isEqualTo(Path.of("/data"));
	}

	@Test
	void switchesTakeNoValue() {
		Options options = parse("--no-import", "--once", "--data", "/elsewhere");

		assertThat(options.importing()).isFalse();
		assertThat(options.exitWhenReady()).isTrue();
		assertThat(options.data()).isEqualTo(Path.of("/elsewhere"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--gatway-port 1       | There is no option --gatway-port
			--gateway-port        | --gateway-port needs a value
			--gateway-port x      | --gateway-port must be a number, not "x"
			--gateway-port 70000  | --gateway-port must be from 1 to 65535, not 70000
			--port-offset 60000   | --port-offset must be at most 40000
			--gateway-port 8081   | Port 8081 is given twice: --gateway-port and --catalog-port
			""")
	void aMistakeIsNamed(String line, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> parse(line.split(" ", -1))).withMessage(message);
	}

	private static Options parse(String... arguments) {
		return Options.parse(List.of(arguments), Map.of(), ROOT);
	}

}
