package dev.studyhall.web.visitor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.util.LinkedMultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

class FormTest {

	@ParameterizedTest
	@ValueSource(strings = { "//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example",
			"javascript:x()", "", "/a\r\nSet-Cookie: x", "/\t/elsewhere.example" })
	void noOtherSiteIsReturnedTo(String address) {
		assertThat(Form.localAddress(address)).isEqualTo("/");
	}

	@Test
	void aPathOfThisPlatformIsReturnedTo() {
		assertThat(Form.localAddress("/tech-baithak?tag=a%20b#c")).isEqualTo("/tech-baithak?tag=a%20b#c");
	}

	@Test
	void whatIsMissingIsEmptyAndLineEndsAreOne() {
		LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
		fields.add("note", " a\r\nb ");
		Form form = new Form(fields);

		assertThat(form.text("note")).isEqualTo("a\nb");
		assertThat(form.text("kind")).isEmpty();
		assertThat(form.number("note", 7)).isEqualTo(7);
	}

}
