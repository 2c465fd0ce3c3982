@NullMarked
package dev.studyhall.kit.tenancy;

import org.jspecify.annotations.NullMarked;
