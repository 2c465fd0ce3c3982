package dev.studyhall.kit.tenancy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class MembershipsTest {

	private static final TenantSlug HOME = new TenantSlug("tech-baithak");

	@Test
	void aTenantThatIsNamedMakesAMemberWithItsRolesOnly() {
		Memberships memberships = Memberships.of(Map.of("tenants", Map.of("tech-baithak", List.of("author"))));

		assertThat(memberships.memberOf(HOME)).isTrue();
		assertThat(memberships.rolesIn(HOME)).containsExactly("author");
		assertThat(memberships.memberOf(new TenantSlug("north-academy"))).isFalse();
		assertThat(memberships.operator()).isFalse();
	}

	@Test
	void withoutAClaimNobodyIsMemberOfAnything() {
		assertThat(Memberships.of(null).tenants()).isEmpty();
	}

	@Test
	void aMalformedClaimIsRefused() {
		for (Object claim : List.of("operator", List.of(), Map.of("tenants", List.of()), Map.of("platform", "operator"),
				Map.of("tenants", Map.of("a", "author")), Map.of("tenants", Map.of("a", List.of(1))))) {
			assertThatIllegalArgumentException().isThrownBy(() -> Memberships.of(claim));
		}
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "ab", "9lives", "-dash", "UPPER", "tenants", "api", "demo", "with space", "a.b.c", "ümlaut" })
	void slugsThatCannotBeAreRefused(String slug) {
		assertThatIllegalArgumentException().isThrownBy(() -> new TenantSlug(slug));
	}

	@Test
	void aPseudonymDependsOnSecretTenantIssuerAndSubjectAndOnNothingElse() {
		Pseudonyms pseudonyms = new Pseudonyms("0123456789abcdef0123456789abcdef");
		MemberId asha = pseudonyms.of(TenantId.PLATFORM, "issuer", "asha");

		assertThat(pseudonyms.of(TenantId.PLATFORM, "issuer", "asha")).isEqualTo(asha);
		assertThat(asha.value().version()).isEqualTo(8);
		assertThat(asha.value().variant()).isEqualTo(2);
		assertThat(pseudonyms.of(new TenantId(new java.util.UUID(0, 1)), "issuer", "asha")).isNotEqualTo(asha);
		assertThat(pseudonyms.of(TenantId.PLATFORM, "issuer\0a", "sha")).isNotEqualTo(asha);
		assertThat(new Pseudonyms("another secret of 32 bytes, or so").of(TenantId.PLATFORM, "issuer", "asha"))
			.isNotEqualTo(asha);
		assertThatIllegalArgumentException().isThrownBy(() -> new Pseudonyms("short"));
	}

}
