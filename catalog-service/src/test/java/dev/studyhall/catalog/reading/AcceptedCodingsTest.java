package dev.studyhall.catalog.reading;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Who gets a document packed, and who does not. */
class AcceptedCodingsTest {

	@ParameterizedTest
	@ValueSource(strings = { "gzip", "GZIP", "x-gzip", "gzip, deflate, br, zstd", "br;q=1.0, gzip;q=0.8", "*",
			"deflate, *;q=0.5", "gzip;q=0.001", "gzip ; q=1.000", "gzip;x=y;q=0.5", "identity;q=0.5, gzip",
			"gzip, *;q=0", "identity;q=0", "identity;q=0, br", ",gzip,", "gzip;q=", "gzip;q=much", "gzip;q=1.5" })
	void gzipIsSentToWhoTakesIt(String header) {
		assertThat(AcceptedCodings.of(List.of(header)).preferGzip()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ",,,", "br", "identity", "gzip;q=0", "gzip;q=0.000", "gzip;q=0.00000", "gzip; Q=0",
			"gzip;x=y;q=0", "gzip;q=0, *", "*, gzip;q=0", "x-gzip;q=0, *", "*;q=0", "identity;q=0, *;q=0",
			"identity;q=0, gzip;q=0", "identity, gzip;q=0.5", "gzip;q=0.2, *;q=0.8", "gzipped", "not gzip" })
	void whoRefusesItOrPrefersAnotherGetsThePlainDocument(String header) {
		assertThat(AcceptedCodings.of(List.of(header)).preferGzip()).isFalse();
	}

	@Test
	void severalHeadersAreOneList() {
		assertThat(AcceptedCodings.of(List.of("*", "gzip;q=0")).preferGzip()).isFalse();
		assertThat(AcceptedCodings.of(List.of("br", "gzip")).preferGzip()).isTrue();
	}

	@Test
	void withoutAHeaderDocumentsArePlain() {
		assertThat(AcceptedCodings.of(List.of()).preferGzip()).isFalse();
	}

	@Test
	void aLongHeaderIsReadOnce() {
		String header = "a;q=0.5,".repeat(2_000) + "gzip;" + "q;".repeat(2_000) + "q=0." + "0".repeat(4_000);

		assertThat(AcceptedCodings.of(List.of(header)).preferGzip()).isFalse();
	}

}
