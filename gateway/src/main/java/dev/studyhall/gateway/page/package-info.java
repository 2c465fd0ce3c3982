/** What makes an answer a page: the headers that tell a browser what it may do. */
@NullMarked
package dev.studyhall.gateway.page;

import org.jspecify.annotations.NullMarked;
