package dev.studyhall.local.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

/** The fixed cast of the local run: two tenants, every role once. */
@Component
class DemoUsers {

	private static final String BAITHAK = "tech-baithak";

	private static final String ACADEMY = "north-academy";

	private final List<DemoUser> users = List.of(member("asha", BAITHAK), member("ben", BAITHAK),
			member("mira", BAITHAK, "author"), member("ira", BAITHAK, "instructor"), member("tara", BAITHAK, "admin"),
			new DemoUser("oskar", Set.of("operator"), Map.of(BAITHAK, Set.of())), member("zoe", ACADEMY),
			member("nora", ACADEMY, "author"));

	List<DemoUser> list() {
		return this.users;
	}

	List<String> names() {
		return this.users.stream().map(DemoUser::name).toList();
	}

	Optional<DemoUser> find(String name) {
		return this.users.stream().filter((user) -> user.name().equals(name)).findFirst();
	}

	private static DemoUser member(String name, String tenant, String... roles) {
		return new DemoUser(name, Set.of(), Map.of(tenant, Set.of(roles)));
	}

}
