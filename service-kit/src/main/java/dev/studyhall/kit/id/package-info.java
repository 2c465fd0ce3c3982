/** Where identities come from. */
@NullMarked
package dev.studyhall.kit.id;

import org.jspecify.annotations.NullMarked;
