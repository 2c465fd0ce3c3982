@NullMarked
package dev.studyhall.gateway.openapi;

import org.jspecify.annotations.NullMarked;
