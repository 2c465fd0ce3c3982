package dev.studyhall.web.api;

/** A public site. */
public record TenantCard(String id, String slug, String name) {
}
