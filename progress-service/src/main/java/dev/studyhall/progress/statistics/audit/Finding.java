package dev.studyhall.progress.statistics.audit;

/**
 * A question that behaves as another level's.
 *
 * @param question its place in the topic's order, from 0
 * @param filed the level it is filed under, from 0 for the easiest
 * @param behaves the level it behaves as
 * @param odds how much likelier its difficulty is in that level than in its own
 */
public record Finding(int question, int filed, int behaves, double odds) {
}
