/** How the server handles its connections. */
@NullMarked
package dev.studyhall.web.server;

import org.jspecify.annotations.NullMarked;
