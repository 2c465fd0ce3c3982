@NullMarked
package dev.studyhall.gateway.edge;

import org.jspecify.annotations.NullMarked;
