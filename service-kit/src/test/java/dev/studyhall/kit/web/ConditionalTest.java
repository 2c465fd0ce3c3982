package dev.studyhall.kit.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.ServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Conditions of requests against an entity whose tag is {@code "7"}. */
class ConditionalTest {

	private static final String TAG = "7";

	@ParameterizedTest
	@ValueSource(strings = { "\"7\"", "*", "\"6\", \"7\"", "W/\"7\", \"7\"" })
	void aChangeMadeForThisStateIsLetThrough(String ifMatch) {
		assertThatCode(() -> Conditional.requireMatch(put(HttpHeaders.IF_MATCH, ifMatch), TAG))
			.doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"6\"", "W/\"7\"", "\"6\", \"8\"", "7", "\"\"", "nonsense" })
	void oneMadeForAnotherIsNot(String ifMatch) {
		ServerWebExchange exchange = put(HttpHeaders.IF_MATCH, ifMatch);

		assertThatExceptionOfType(PreconditionFailedException.class)
			.isThrownBy(() -> Conditional.requireMatch(exchange, TAG));
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "\"7\"" })
	void whatIsNotThereIsAsItIsOnlyForWhoMeansToMakeIt(String tag) {
		ServerWebExchange change = put(HttpHeaders.IF_MATCH, tag);

		assertThatExceptionOfType(PreconditionFailedException.class)
			.isThrownBy(() -> Conditional.requireMatch(change, null));
		assertThatCode(() -> Conditional.requireMatch(put(HttpHeaders.IF_NONE_MATCH, tag), null))
			.doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "*", "\"7\"", "W/\"7\"" })
	void whoMeansToMakeItNewFindsItThere(String ifNoneMatch) {
		ServerWebExchange exchange = put(HttpHeaders.IF_NONE_MATCH, ifNoneMatch);

		assertThatExceptionOfType(PreconditionFailedException.class)
			.isThrownBy(() -> Conditional.requireMatch(exchange, TAG));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			value = { "*|true", "\"7\"|true", "W/\"7\"|true", "\"6\", W/\"7\"|true", "\"6\"|false", "7|false" })
	void aReaderWhoHasThisStateIsToldSo(String ifNoneMatch, boolean known) {
		assertThat(Conditional.notModified(put(HttpHeaders.IF_NONE_MATCH, ifNoneMatch), TAG)).isEqualTo(known);
	}

	private static ServerWebExchange put(String header, String value) {
		return MockServerWebExchange.from(MockServerHttpRequest.put("/").header(header, value));
	}

}
