@NullMarked
package dev.studyhall.gateway.session;

import org.jspecify.annotations.NullMarked;
