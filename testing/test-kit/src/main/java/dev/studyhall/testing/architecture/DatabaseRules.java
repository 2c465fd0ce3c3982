package dev.studyhall.testing.architecture;

import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** How the database is reached. */
final class DatabaseRules {

	private static final String DOOR = "dev.studyhall.kit.database..";

	private static final Set<String> WAYS_AROUND = Set.of("create", "builder", "inConnection", "inConnectionMany",
			"getConnectionFactory");

	static final ArchRule NO_TRANSACTIONAL_ANNOTATION = noClasses().should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("org.springframework.transaction.annotation.Transactional")
		.orShould()
		.dependOnClassesThat()
		.haveFullyQualifiedName("jakarta.transaction.Transactional")
		.because("the kit's transactions are shielded from callers that hang up, and know their tenant");

	static final ArchRule ONE_DOOR_TO_THE_DATABASE = CompositeArchRule
		.of(noClasses().that()
			.resideOutsideOfPackage(DOOR)
			.should()
			.dependOnClassesThat()
			.haveNameMatching("io\\.r2dbc\\.spi\\.(Connection|ConnectionFactory|ConnectionFactories|Batch)"
					+ "|io\\.r2dbc\\.pool\\..*|io\\.r2dbc\\.postgresql\\.(?!api\\.(ErrorDetails|PostgresqlException)).*"
					+ "|org\\.springframework\\.r2dbc\\.connection\\..*|org\\.springframework\\.transaction\\."
					+ "([A-Za-z]*TransactionManager|reactive\\.TransactionalOperator|support\\.TransactionTemplate)"))
		.and(noClasses().that()
			.resideOutsideOfPackage(DOOR)
			.should()
			.accessTargetWhere(DescribedPredicate.describe("a database client is made, or its connection taken out",
					DatabaseRules::goesAround)))
		.because("every statement runs in a shielded transaction that has its tenant set");

	static final ArchRule NO_JDBC = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..")
		.because("JDBC blocks");

	private DatabaseRules() {
	}

	private static boolean goesAround(JavaAccess<?> access) {
		return WAYS_AROUND.contains(access.getTarget().getName())
				&& access.getTarget().getOwner().isAssignableTo("org.springframework.r2dbc.core.DatabaseClient");
	}

}
