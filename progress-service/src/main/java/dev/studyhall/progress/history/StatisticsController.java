package dev.studyhall.progress.history;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.BadRequestException;
import dev.studyhall.progress.learner.Owner;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A learner's own statistics. */
@RestController
class StatisticsController {

	private static final int MOST_DAYS = 366;

	private static final int MOST_DAYS_AHEAD = 90;

	private final R2dbcHistory history;

	private final Transactions transactions;

	private final Clock clock;

	StatisticsController(R2dbcHistory history, Transactions transactions, Clock clock) {
		this.history = history;
		this.transactions = transactions;
		this.clock = clock;
	}

	@GetMapping("/api/v1/{tenant}/me/statistics")
	Mono<Statistics> findStatistics(Caller caller, @RequestParam(defaultValue = "UTC") String timeZone,
			@RequestParam(defaultValue = "365") int days, @RequestParam(defaultValue = "30") int daysAhead) {
		return Mono.defer(() -> {
			Instant now = clock.instant();
			ZoneId zone = zone(timeZone);
			Days past = Days.until(now, within("days", days, MOST_DAYS), zone);
			Days ahead = Days.from(now, within("daysAhead", daysAhead, MOST_DAYS_AHEAD), zone);
			return read(Owner.of(caller), past, ahead, now);
		});
	}

	private Mono<Statistics> read(Owner owner, Days past, Days ahead, Instant now) {
		return history.listDays(owner, past)
			.flatMap((days) -> history.forecast(owner, ahead, now)
				.flatMap((forecast) -> history.retention(owner, past)
					.map((retention) -> Statistics.of(past, days, forecast, retention))))
			.as(transactions::inTenant);
	}

	private static int within(String field, int value, int most) {
		if (value < 1 || value > most) {
			throw new BadRequestException(field, "From 1 to %d.".formatted(most));
		}
		return value;
	}

	private static ZoneId zone(String id) {
		try {
			return ZoneId.of(id);
		}
		catch (DateTimeException ex) {
			throw new BadRequestException("timeZone", "A time zone of the IANA database, for instance Europe/Berlin.");
		}
	}

}
