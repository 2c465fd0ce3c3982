/** An OpenID Connect provider with demo users, for trying and testing only. */
@NullMarked
package dev.studyhall.local.identity;

import org.jspecify.annotations.NullMarked;
