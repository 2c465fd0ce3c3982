package dev.studyhall.progress.statistics.reading;

import java.util.List;
import java.util.stream.Collectors;

import dev.studyhall.kit.database.Transactions;
import dev.studyhall.kit.tenancy.Caller;
import dev.studyhall.kit.web.NotFoundException;
import dev.studyhall.progress.csv.CsvFile;
import dev.studyhall.progress.csv.CsvRecord;
import dev.studyhall.progress.learner.Staff;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Item statistics, to take away. */
@RestController
class ItemExportController {

	private static final String HEADER = CsvRecord.of("position", "question_id", "slug", "title", "level",
			"question_version", "attempts", "facility", "discrimination_index", "discriminative_efficiency",
			"average_seconds", "share_of_again", "choices", "withheld");

	private final R2dbcItems items;

	private final Transactions transactions;

	ItemExportController(R2dbcItems items, Transactions transactions) {
		this.items = items;
		this.transactions = transactions;
	}

	@GetMapping("/api/v1/{tenant}/statistics/topics/{slug}/items.csv")
	Mono<ResponseEntity<Flux<DataBuffer>>> exportItemStatistics(Caller caller, @PathVariable String slug,
			@RequestParam(defaultValue = "0") int version) {
		CsvFile<ItemView> file = new CsvFile<>("items", HEADER, ItemExportController::row);
		return Staff.only(caller,
				items.findTopic(caller.tenant().id(), slug, version)
					.switchIfEmpty(Mono.error(NotFoundException::new))
					.as(transactions::inTenant)
					.map((topic) -> file.of(
							(page) -> items.list(caller.tenant().id(), topic, page).as(transactions::inTenant),
							R2dbcItems::cursorAfter)));
	}

	private static String row(ItemView item) {
		Withheld withheld = item.withheld();
		return CsvRecord.of(item.position(), item.questionId(), item.slug(), item.title(), item.level(),
				item.questionVersion(), item.attempts(), item.facility(), item.discriminationIndex(),
				item.discriminativeEfficiency(), item.averageSeconds(), item.shareOfAgain(), choices(item.choices()),
				(withheld != null) ? withheld.code() : null);
	}

	private static @Nullable String choices(@Nullable List<ItemView.OptionCount> choices) {
		return (choices != null) ? choices.stream()
			.map((choice) -> choice.option() + ":" + choice.chosen())
			.collect(Collectors.joining(" ")) : null;
	}

}
