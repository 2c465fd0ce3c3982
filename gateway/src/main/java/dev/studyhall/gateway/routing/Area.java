package dev.studyhall.gateway.routing;

import dev.studyhall.gateway.backend.Backend;
import org.jspecify.annotations.Nullable;

/** A part of the API, by the first segments of its addresses. */
public enum Area {

	/** The tenants of the platform. */
	TENANTS(Backend.CATALOG, "/api/v1/tenants/**"),

	/** Topics of a tenant. */
	TOPICS(Backend.CATALOG, "/api/v1/{tenant}/topics/**"),

	/** Questions of a tenant. */
	QUESTIONS(Backend.CATALOG, "/api/v1/{tenant}/questions/**"),

	/** Imports of a tenant: the only addresses with large bodies. */
	IMPORTS(Backend.CATALOG, "/api/v1/{tenant}/imports/**"),

	/** All content of a tenant, to take away. */
	EXPORT(Backend.CATALOG, "/api/v1/{tenant}/export"),

	/** What authors do to single topics and questions of a tenant. */
	AUTHORING(Backend.CATALOG, "/api/v1/{tenant}/authoring/**"),

	/** Search in what a tenant has published. */
	SEARCH(Backend.CATALOG, "/api/v1/{tenant}/search/**"),

	/** What tenants offer to each other. */
	SHARED_TOPICS(Backend.CATALOG, "/api/v1/{tenant}/shared-topics/**"),

	/** What a tenant has adopted of it. */
	ADOPTIONS(Backend.CATALOG, "/api/v1/{tenant}/adoptions/**"),

	/** A learner's bookmarks. */
	BOOKMARKS(Backend.BOOKMARK, "/api/v1/{tenant}/me/bookmarks/**"),

	/** A learner's collections. */
	COLLECTIONS(Backend.BOOKMARK, "/api/v1/{tenant}/me/collections/**"),

	/** Collections that learners of a tenant have shared. */
	SHARED_COLLECTIONS(Backend.BOOKMARK, "/api/v1/{tenant}/collections/**"),

	/** A learner's attempts. */
	ATTEMPTS(Backend.PROGRESS, "/api/v1/{tenant}/me/attempts/**"),

	/** What a learner's memory of questions is taken to be. */
	CARDS(Backend.PROGRESS, "/api/v1/{tenant}/me/cards/**"),

	/** What is due for a learner. */
	REVIEWS(Backend.PROGRESS, "/api/v1/{tenant}/me/reviews/**"),

	/** A learner's stretches of work. */
	SESSIONS(Backend.PROGRESS, "/api/v1/{tenant}/me/sessions/**"),

	/** How a learner wants to learn. */
	MEMORY_SETTINGS(Backend.PROGRESS, "/api/v1/{tenant}/me/memory-settings/**"),

	/** Who a member is. */
	ME(Backend.PROGRESS, "/api/v1/{tenant}/me"),

	/** What attempts say of questions and days. */
	STATISTICS(Backend.PROGRESS, "/api/v1/{tenant}/statistics/**"),

	/** Groups of learners that instructors look after. */
	COHORTS(Backend.PROGRESS, "/api/v1/{tenant}/cohorts/**"),

	/** What memory is taken to be of those who begin to learn in a tenant. */
	TENANT_MEMORY_SETTINGS(Backend.PROGRESS, "/api/v1/{tenant}/memory-settings/**"),

	/** How much a learner wants to be offered on a day. */
	DAILY_LIMITS(Backend.PROGRESS, "/api/v1/{tenant}/me/daily-limits/**"),

	/** What a learner wants to know, and by when. */
	GOAL(Backend.PROGRESS, "/api/v1/{tenant}/me/goal/**"),

	/** What to do on which day for it. */
	PLAN(Backend.PROGRESS, "/api/v1/{tenant}/me/plan/**"),

	/** A learner's progress. */
	PROGRESS(Backend.PROGRESS, "/api/v1/{tenant}/me/progress/**"),

	/** What a learner did day by day, and what is to come. */
	HISTORY(Backend.PROGRESS, "/api/v1/{tenant}/me/statistics/**"),

	/** What changes of a learner's progress, as it does. */
	EVENTS(Backend.PROGRESS, "/api/v1/{tenant}/me/events"),

	/** What learners of a tenant did, in the words of the Experience API. */
	XAPI(Backend.PROGRESS, "/api/v1/{tenant}/xapi/**"),

	/** What is known of a learner's progress, and the erasure of all that is known. */
	LEARNER_DATA(Backend.PROGRESS, "/api/v1/{tenant}/me/data/**"),

	/** What is known of a learner's bookmarks. */
	BOOKMARK_DATA(Backend.BOOKMARK, "/api/v1/{tenant}/me/data/bookmarks"),

	/** Pages, and what they are made of. */
	PAGES(Backend.WEB, "/{page}/**"),

	/** Everything that no service is asked for. */
	ELSEWHERE(null, "/**");

	private final @Nullable Backend backend;

	private final String pattern;

	Area(@Nullable Backend backend, String pattern) {
		this.backend = backend;
		this.pattern = pattern;
	}

	@Nullable Backend backend() {
		return this.backend;
	}

	/** The addresses of this area as metrics name them. */
	String pattern() {
		return this.pattern;
	}

	static Area ofTenant(String segment) {
		return switch (segment) {
			case "topics" -> TOPICS;
			case "questions" -> QUESTIONS;
			case "imports" -> IMPORTS;
			case "export" -> EXPORT;
			case "authoring" -> AUTHORING;
			case "search" -> SEARCH;
			case "shared-topics" -> SHARED_TOPICS;
			case "adoptions" -> ADOPTIONS;
			case "collections" -> SHARED_COLLECTIONS;
			case "xapi" -> XAPI;
			case "statistics" -> STATISTICS;
			case "cohorts" -> COHORTS;
			case "memory-settings" -> TENANT_MEMORY_SETTINGS;
			default -> ELSEWHERE;
		};
	}

	/** By the segment behind a learner's data. */
	static Area ofLearnerData(String segment) {
		return switch (segment) {
			case "", "progress" -> LEARNER_DATA;
			case "bookmarks" -> BOOKMARK_DATA;
			default -> ELSEWHERE;
		};
	}

	static Area ofLearner(String segment) {
		return switch (segment) {
			case "bookmarks" -> BOOKMARKS;
			case "collections" -> COLLECTIONS;
			case "attempts" -> ATTEMPTS;
			case "cards" -> CARDS;
			case "reviews" -> REVIEWS;
			case "sessions" -> SESSIONS;
			case "memory-settings" -> MEMORY_SETTINGS;
			case "daily-limits" -> DAILY_LIMITS;
			case "goal" -> GOAL;
			case "plan" -> PLAN;
			case "progress" -> PROGRESS;
			case "statistics" -> HISTORY;
			case "events" -> EVENTS;
			case "" -> ME;
			default -> ELSEWHERE;
		};
	}

}
