package dev.studyhall.gateway.protocol;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RequestTargetTest {

	@ParameterizedTest
	@ValueSource(strings = { "/", "/a", "/a/", "/a//b", "/a.b", "/a/.b", "/a/b.", "/...", "/a:b@c!$&'()*+,=~-_",
			"/caf%C3%A9", "/%20", "/?", "/?a=b&c[]=d;e=%2f%00%2e", "/a?b=../..", "http://host/", "https://host/a?b",
			"http://HOST/a" })
	void anAddressIsAccepted(String target) {
		assertThat(RequestTarget.isWellFormed(target, "host")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a", "*", "host:80", "?a", "http://host", "http://other/", "http://hostile/",
			"http://user@host/", "ftp://host/", "//", "/.", "/..", "/./a", "/a/..", "/../a", "/%2e", "/%2E%2E/",
			"/a%2fb", "/a%5cb", "/a\\b", "/%00", "/%1f", "/%7f", "/%", "/%4", "/%zz", "/a;b", "/a b", "/a\"b", "/a<b",
			"/a^b", "/a`b", "/a{b", "/a|b", "/é", "/\u0000", "/a?b=%", "/a?b=%z1", "/a?b c", "/a?b=\"", "/a?<", "/a?é",
			"/a#b", "/a?b#c" })
	void whatCouldBeReadInTwoWaysIsNot(String target) {
		assertThat(RequestTarget.isWellFormed(target, "host")).isEqualTo(target.equals("//"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "a.b-c_d", "localhost:8080", "127.0.0.1:1", "[::1]", "[2001:db8::1]:443", "a:65535" })
	void aHostIsAccepted(String authority) {
		assertThat(Authority.isWellFormed(authority)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ":", ":80", "a:", "a:b", "a:65536", "a:123456", "a:-1", "a b", "a/b", "a@b", "a,b",
			"[", "[]", "[::1", "::1", "[::1]x", "[g::1]", "a%20", "ä", "a:8０" })
	void whatIsNoHostIsNot(String authority) {
		assertThat(Authority.isWellFormed(authority)).isFalse();
	}

}
