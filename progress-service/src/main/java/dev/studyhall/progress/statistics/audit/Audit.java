package dev.studyhall.progress.statistics.audit;

import java.util.List;

/**
 * What an audit of a topic's levels found.
 *
 * @param centres the median difficulty of each level's questions, from the easiest level
 * on; NaN for a level with too few questions to tell
 * @param width how far difficulties scatter within a level, as a standard deviation
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Audit(double[] centres, double width, List<Finding> findings) {
}
