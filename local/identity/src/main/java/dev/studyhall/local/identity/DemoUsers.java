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

	private final List<DemoUser> users = List.of(member("asha", "Asha Rao", BAITHAK),
			member("ben", "Ben Okafor", BAITHAK), member("mira", "Mira Sen", BAITHAK, "author"),
			member("ira", "Ira Kapoor", BAITHAK, "instructor"), member("tara", "Tara Iyer", BAITHAK, "admin"),
			new DemoUser("oskar", "Oskar Lind", Set.of("operator"), Map.of(BAITHAK, Set.of())),
			member("zoe", "Zoé Martin", ACADEMY), member("nora", "Nora Berg", ACADEMY, "author"));

	List<DemoUser> list() {
		return this.users;
	}

	List<String> names() {
		return this.users.stream().map(DemoUser::name).toList();
	}

	Optional<DemoUser> find(String name) {
		return this.users.stream().filter((user) -> user.name().equals(name)).findFirst();
	}

	private static DemoUser member(String name, String fullName, String tenant, String... roles) {
		return new DemoUser(name, fullName, Set.of(), Map.of(tenant, Set.of(roles)));
	}

}
