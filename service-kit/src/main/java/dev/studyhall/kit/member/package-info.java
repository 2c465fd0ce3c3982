/** What a service keeps of one member of a tenant, whatever tables it has. */
@NullMarked
package dev.studyhall.kit.member;

import org.jspecify.annotations.NullMarked;
