/**
 * The one door of the platform: what may enter is verified here, limited, and sent on to
 * the service it is meant for.
 */
@NullMarked
package dev.studyhall.gateway;

import org.jspecify.annotations.NullMarked;
