package dev.studyhall.catalog.importing;

import java.util.UUID;

import dev.studyhall.catalog.applying.ImportOptions;
import dev.studyhall.kit.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A job that this instance works on, as long as its lease lasts.
 *
 * @param fileName the name of a single file
 * @param bytes size of the upload
 * @param nextFile the first file that is not done, from 0
 * @param attempts how often the job was taken up since it last got any further, this time
 * included
 */
record Claim(TenantId tenant, UUID job, UUID holder, ImportFormat format, @Nullable String fileName,
		ImportOptions options, long bytes, int nextFile, int attempts) {
}
