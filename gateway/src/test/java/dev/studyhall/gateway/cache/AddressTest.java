package dev.studyhall.gateway.cache;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** Which requests may be answered from memory, and what tells their documents apart. */
class AddressTest {

	private static final String TOPIC = "/api/v1/tech-baithak/topics/django";

	@ParameterizedTest
	@ValueSource(strings = { TOPIC, "/api/v1/tech-baithak/topics", "/api/v1/tech-baithak/topics?limit=5&cursor=a%2Fb",
			"/api/v1/tech-baithak/questions/0198" })
	void whatAnybodyMayReadHasAnAddress(String path) {
		assertThat(Address.of(Readers.asking(HttpMethod.GET, path))).isEqualTo(new Address(path, false, null))
			.isEqualTo(Address.of(Readers.asking(HttpMethod.HEAD, path)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/tenants", "/api/v1/tenants/topics", TOPIC + "/export", TOPIC + "/publication",
			"/api/v1/tech-baithak/questions", "/api/v1/tech-baithak/questions/0198/counts",
			"/api/v1/tech-baithak/export", "/api/v1/tech-baithak/imports/1", "/api/v1/tech-baithak/me/bookmarks",
			"/api/v1/tech-baithak/me/progress", "/api/v1/Tech/topics", "/status", "/openapi.json" })
	void everythingElseHasNone(String path) {
		assertThat(Address.of(Readers.asking(HttpMethod.GET, path))).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "Authorization,Bearer x", "Authorization,Basic x", "Cookie,session=1", "Range,bytes=0-1",
			"If-Match,\"1\"", "If-Unmodified-Since,Sun 22 Nov 2026 00:00:00 GMT", "Content-Length,1",
			"Transfer-Encoding,chunked", "Accept,text/csv" })
	void whoeverShowsCredentialsOrWantsSomethingPeculiarAsksTheService(String header, String value) {
		assertThat(Address.of(Readers.asking(HttpMethod.GET, TOPIC, header, value))).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "DELETE", "PATCH", "OPTIONS" })
	void onlyReadsAreAnsweredFromMemory(String method) {
		assertThat(Address.of(Readers.asking(HttpMethod.valueOf(method), TOPIC))).isNull();
	}

	@Test
	void tenantsPathsAndQueriesAreToldApart() {
		assertThat(Address.of(Readers.asking(HttpMethod.GET, TOPIC)))
			.isNotEqualTo(Address.of(Readers.asking(HttpMethod.GET, "/api/v1/north-academy/topics/django")))
			.isNotEqualTo(Address.of(Readers.asking(HttpMethod.GET, TOPIC + "?a=b")));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			gzip                    | true
			deflate, GZIP;q=0.5, br | true
			*                       | true
			br                      | false
			identity                | false
			gzip;q=0                | false
			gzip; q=0.000           | false
			gzip;q=0.001            | true
			gzipped                 | false
			""")
	void documentsAreToldApartByTheCodingThatTheClientTakes(String accepted, boolean gzip) {
		assertThat(Address.of(Readers.asking(HttpMethod.GET, TOPIC, "Accept-Encoding", accepted)))
			.isEqualTo(new Address(TOPIC, gzip, null));
	}

}
