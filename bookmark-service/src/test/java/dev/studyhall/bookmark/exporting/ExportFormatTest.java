package dev.studyhall.bookmark.exporting;

import java.util.List;

import dev.studyhall.kit.web.BadRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.MediaType;
import org.springframework.web.server.NotAcceptableStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ExportFormatTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			application/json               | JSON
			text/csv                       | CSV
			text/markdown                  | MARKDOWN
			*/*                            | JSON
			text/*                         | CSV
			text/html, text/csv            | CSV
			text/csv;q=0.5, text/markdown  | MARKDOWN
			*/*, text/markdown             | MARKDOWN
			""")
	void whatIsAcceptedSaysWhichItIs(String accept, ExportFormat expected) {
		assertThat(ExportFormat.choose(null, MediaType.parseMediaTypes(accept))).isEqualTo(expected);
	}

	@Test
	void withoutAWordItIsJson() {
		assertThat(ExportFormat.choose(null, List.of())).isEqualTo(ExportFormat.JSON);
	}

	@Test
	void aNameCountsMoreThanWhatIsAccepted() {
		assertThat(ExportFormat.choose("csv", List.of(MediaType.APPLICATION_JSON))).isEqualTo(ExportFormat.CSV);
	}

	@Test
	void whatIsNoFormatIsRefused() {
		assertThatThrownBy(() -> ExportFormat.choose("CSV", List.of())).isInstanceOf(BadRequestException.class);
		assertThatThrownBy(() -> ExportFormat.choose(null, List.of(MediaType.TEXT_HTML)))
			.isInstanceOf(NotAcceptableStatusException.class);
	}

}
