@NullMarked
package dev.studyhall.kit.json;

import org.jspecify.annotations.NullMarked;
