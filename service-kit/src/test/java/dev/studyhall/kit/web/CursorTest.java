package dev.studyhall.kit.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CursorTest {

	@Test
	void aCursorComesBackAsItWent() {
		Cursor cursor = Cursor.of("प्रश्न & co", "", "17");

		assertThat(Cursor.parse(cursor.encode())).isEqualTo(cursor);
		assertThat(cursor.number(2)).isEqualTo(17);
	}

	@ParameterizedTest
	@ValueSource(strings = { "%", "a b", "AA==AA", "gICA", "AA" })
	void whatIsNoCursorIsABadRequest(String word) {
		assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Cursor.parse(word));
	}

	@Test
	void aMissingOrWrongKeyIsABadRequest() {
		assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Cursor.of("a").field(1));
		assertThatExceptionOfType(BadRequestException.class).isThrownBy(() -> Cursor.of("a").number(0));
	}

	@Test
	void aPageThatFoundOneMoreSaysWhereToGoOn() {
		PageRequest request = new PageRequest(2, null);

		Page<String> page = Page.of(List.of("a", "b", "c"), request, Cursor::of);

		assertThat(page.items()).containsExactly("a", "b");
		assertThat(page.next()).isEqualTo(Cursor.of("b").encode());
		assertThat(Page.of(List.of("a", "b"), request, Cursor::of).next()).isNull();
	}

	@Test
	void theNextPagesAddressKeepsTheOtherParameters() {
		MockServerWebExchange exchange = exchange(
				MockServerHttpRequest.get("/api/v1/a/notes?kind=x y&cursor=old&limit=2"));

		assertThat(Pages.respond(exchange, new Page<>(List.of("a"), "new")).getHeaders().getFirst("Link"))
			.isEqualTo("</api/v1/a/notes?kind=x%20y&limit=2&cursor=new>; rel=\"next\"");
	}

	@Test
	void anEntityTagIsComparedWeaklyForReadsAndStronglyForWrites() {
		MockServerWebExchange read = exchange(MockServerHttpRequest.get("/").header("If-None-Match", "\"b\", W/\"a\""));
		MockServerWebExchange write = exchange(MockServerHttpRequest.put("/").header("If-Match", "W/\"a\", \"b\""));

		assertThat(Conditional.notModified(read, "a")).isTrue();
		assertThat(Conditional.notModified(read, "c")).isFalse();
		Conditional.requireMatch(write, "b");
		assertThatExceptionOfType(PreconditionFailedException.class)
			.isThrownBy(() -> Conditional.requireMatch(write, "a"));
	}

	@Test
	void aChangeThatMustNotOverwriteAnythingSaysForWhichStateItWasMade() {
		IfMatch made = IfMatch.require(exchange(MockServerHttpRequest.put("/").header("If-Match", "\"a\"")));

		made.check("a");
		assertThatExceptionOfType(PreconditionFailedException.class).isThrownBy(() -> made.check("b"));
		assertThatExceptionOfType(PreconditionRequiredException.class)
			.isThrownBy(() -> IfMatch.require(exchange(MockServerHttpRequest.put("/"))));
	}

	private static MockServerWebExchange exchange(MockServerHttpRequest.BaseBuilder<?> request) {
		return MockServerWebExchange.from(request);
	}

}
