package dev.studyhall.kit.member;

import dev.studyhall.kit.database.Transactions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;

/** What is known of a member, to take away. */
@Configuration(proxyBeanMethods = false)
public class MemberConfiguration {

	@Bean
	MemberExport memberExport(DatabaseClient database, Transactions transactions, Environment environment) {
		return new MemberExport(database, transactions, environment.getRequiredProperty("studyhall.service"));
	}

}
