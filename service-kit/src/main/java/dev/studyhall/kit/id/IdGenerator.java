package dev.studyhall.kit.id;

import java.util.UUID;

/**
 * Makes identities. In production UUIDv7 (RFC 9562): unique, and nearly in order of time.
 */
@FunctionalInterface
public interface IdGenerator {

	UUID next();

}
