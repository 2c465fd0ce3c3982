@NullMarked
package dev.studyhall.kit.web;

import org.jspecify.annotations.NullMarked;
