@NullMarked
package dev.studyhall.kit.database;

import org.jspecify.annotations.NullMarked;
