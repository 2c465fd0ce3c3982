@NullMarked
package dev.studyhall.gateway.login;

import org.jspecify.annotations.NullMarked;
