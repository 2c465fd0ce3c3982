package dev.studyhall.progress.statistics.daily;

import org.springframework.stereotype.Component;

/** All reports that there are. */
@Component
record Reports(Funnels funnels, Audits audits, Activity activity, Retention retention) {
}
