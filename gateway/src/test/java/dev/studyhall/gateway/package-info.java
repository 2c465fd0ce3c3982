@NullMarked
package dev.studyhall.gateway;

import org.jspecify.annotations.NullMarked;
