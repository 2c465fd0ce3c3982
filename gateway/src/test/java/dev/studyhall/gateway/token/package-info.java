@NullMarked
package dev.studyhall.gateway.token;

import org.jspecify.annotations.NullMarked;
