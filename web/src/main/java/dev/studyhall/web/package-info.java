/**
 * The pages that learners see, made on the server of what the services answer.
 */
@NullMarked
package dev.studyhall.web;

import org.jspecify.annotations.NullMarked;
