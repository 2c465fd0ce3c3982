package dev.studyhall.catalog.searching;

import java.util.List;

/**
 * A word of a query as the database knows it.
 *
 * @param known whether it occurs, or goes on to one that does
 * @param stop whether a language of the tenant passes over it
 * @param lexemes what it may stand as
 */
record Term(boolean known, boolean stop, List<String> lexemes) {
}
