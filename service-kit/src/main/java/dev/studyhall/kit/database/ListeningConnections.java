package dev.studyhall.kit.database;

import io.r2dbc.postgresql.PostgresqlConnectionFactory;

/**
 * Makes connections outside of the pools, to listen on: nothing else is done with them.
 */
public record ListeningConnections(PostgresqlConnectionFactory factory) {

}
