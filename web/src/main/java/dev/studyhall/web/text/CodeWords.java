package dev.studyhall.web.text;

import java.util.Set;

/** The words that languages keep for themselves. */
final class CodeWords {

	static final Set<String> PYTHON = Set.of("False", "None", "True", "and", "as", "assert", "async", "await", "break",
			"case", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global",
			"if", "import", "in", "is", "lambda", "match", "nonlocal", "not", "or", "pass", "raise", "return", "self",
			"try", "while", "with", "yield");

	static final Set<String> JAVA = Set.of("abstract", "boolean", "break", "byte", "case", "catch", "char", "class",
			"const", "continue", "default", "do", "double", "else", "enum", "extends", "false", "final", "finally",
			"float", "fn", "for", "func", "fun", "go", "if", "implements", "import", "instanceof", "int", "interface",
			"let", "long", "map", "message", "mut", "native", "new", "nil", "null", "package", "permits", "private",
			"protected", "public", "range", "record", "return", "sealed", "short", "static", "struct", "super",
			"switch", "synchronized", "this", "throw", "throws", "true", "try", "type", "val", "var", "void",
			"volatile", "when", "while", "yield");

	static final Set<String> SCRIPT = Set.of("as", "async", "await", "break", "case", "catch", "class", "const",
			"continue", "default", "delete", "do", "else", "export", "extends", "false", "finally", "for", "from",
			"function", "if", "import", "in", "instanceof", "interface", "let", "new", "null", "of", "return", "static",
			"super", "switch", "this", "throw", "true", "try", "type", "typeof", "undefined", "var", "void", "while",
			"yield");

	static final Set<String> SQL = Set.of("ADD", "ALL", "ALTER", "ANALYZE", "AND", "ANY", "AS", "ASC", "BEGIN",
			"BETWEEN", "BY", "CASCADE", "CASE", "CHECK", "COMMIT", "CONCURRENTLY", "CONFLICT", "CONSTRAINT", "CREATE",
			"CROSS", "DEFAULT", "DELETE", "DESC", "DISTINCT", "DO", "DROP", "ELSE", "END", "EXISTS", "EXPLAIN", "FALSE",
			"FILTER", "FOR", "FOREIGN", "FROM", "FULL", "FUNCTION", "GRANT", "GROUP", "HAVING", "IF", "IN", "INDEX",
			"INNER", "INSERT", "INTO", "IS", "ISOLATION", "JOIN", "KEY", "LATERAL", "LEFT", "LEVEL", "LIKE", "LIMIT",
			"LOCK", "MATERIALIZED", "NOT", "NULL", "OFFSET", "ON", "OR", "ORDER", "OVER", "PARTITION", "PRIMARY",
			"REFERENCES", "RETURNING", "RIGHT", "ROLLBACK", "SELECT", "SET", "TABLE", "THEN", "TRANSACTION", "TRUE",
			"UNION", "UNIQUE", "UPDATE", "USING", "VACUUM", "VALUES", "VIEW", "WHEN", "WHERE", "WINDOW", "WITH");

	static final Set<String> SHELL = Set.of("case", "do", "done", "elif", "else", "esac", "export", "fi", "for",
			"function", "if", "in", "then", "until", "while", "FROM", "RUN", "COPY", "CMD", "ENTRYPOINT", "WORKDIR",
			"ENV", "EXPOSE", "USER");

	static final Set<String> VALUES = Set.of("true", "false", "null", "yes", "no", "on", "off");

	private CodeWords() {
	}

}
