package dev.studyhall.web.api;

/** How well weights fitted to one's own reviews foretell, as log loss. */
public record Fit(int reviews, int heldOut, double lossOfDefaults, double lossInUse, double lossOfFitted,
		boolean kept) {
}
