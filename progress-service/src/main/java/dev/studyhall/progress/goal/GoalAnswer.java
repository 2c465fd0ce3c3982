package dev.studyhall.progress.goal;

/**
 * A goal that was read or written.
 *
 * @param created whether there was none before
 */
record GoalAnswer(StudyGoal goal, GoalView view, boolean created) {
}
