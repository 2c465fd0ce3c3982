package dev.studyhall.progress.statistics.daily;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import dev.studyhall.progress.statistics.audit.Answers;
import dev.studyhall.progress.statistics.audit.Audit;
import dev.studyhall.progress.statistics.audit.Difficulty;
import dev.studyhall.progress.statistics.audit.Finding;
import dev.studyhall.progress.statistics.audit.LevelAudit;
import dev.studyhall.progress.statistics.audit.Rasch;
import dev.studyhall.progress.statistics.daily.AuditReport.LevelCentre;
import dev.studyhall.progress.statistics.daily.AuditReport.Measured;
import dev.studyhall.progress.statistics.daily.AuditReport.Misfiled;
import dev.studyhall.progress.statistics.reading.Withheld;
import io.r2dbc.spi.Readable;

/** A topic's questions in order of difficulty, each with the level it is filed under. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Placed(UUID[] questions, String[] levels) {

	static Placed of(Readable row) {
		return new Placed(Objects.requireNonNull(row.get("questions", UUID[].class)),
				Objects.requireNonNull(row.get("levels", String[].class)));
	}

	/** Whether a report is on these questions, under these levels. */
	boolean isOf(AuditReport report) {
		return report.questions().stream().map(Measured::questionId).toList().equals(List.of(questions))
				&& report.questions().stream().map(Measured::level).toList().equals(List.of(levels));
	}

	/** Estimates and audits; takes a second of a processor at most. */
	AuditReport report(LocalDate asOf, Answers answers) {
		List<String> codes = Arrays.stream(levels).distinct().toList();
		List<Difficulty> difficulties = Rasch.estimate(answers);
		Audit audit = LevelAudit.of(difficulties, Arrays.stream(levels).mapToInt(codes::indexOf).toArray());
		List<Measured> measured = new ArrayList<>();
		for (int place = 0; place < questions.length; place++) {
			measured.add(measured(place, difficulties.get(place)));
		}
		long learners = answers.learners();
		return new AuditReport(asOf, Steady.group(learners), centres(codes, audit.centres()), audit.width(), measured,
				audit.findings()
					.stream()
					.sorted(Comparator.comparingDouble(Finding::odds).reversed())
					.map((finding) -> misfiled(finding, codes, difficulties.get(finding.question())))
					.toList());
	}

	private Measured measured(int place, Difficulty difficulty) {
		if (difficulty.answers() < Withheld.LEAST) {
			return new Measured(questions[place], levels[place], null, null, null, null, Withheld.TOO_FEW_LEARNERS);
		}
		return new Measured(questions[place], levels[place], (long) difficulty.answers(), difficulty.estimate(),
				difficulty.low(), difficulty.high(), null);
	}

	private Misfiled misfiled(Finding finding, List<String> codes, Difficulty difficulty) {
		return new Misfiled(questions[finding.question()], codes.get(finding.filed()), codes.get(finding.behaves()),
				finding.odds(), difficulty.estimate(), difficulty.low(), difficulty.high(), difficulty.answers());
	}

	private static List<LevelCentre> centres(List<String> codes, double[] centres) {
		List<LevelCentre> told = new ArrayList<>();
		for (int level = 0; level < codes.size(); level++) {
			told.add(new LevelCentre(codes.get(level), Double.isNaN(centres[level]) ? null : centres[level]));
		}
		return told;
	}
}
