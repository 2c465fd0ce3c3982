package dev.studyhall.kit.database;

import java.util.List;

import reactor.core.publisher.Mono;

/**
 * Does several pieces of work of one tenant in the open transaction.
 *
 * @param <I> what is to be done
 * @param <O> what it is answered with
 */
@FunctionalInterface
public interface GroupWork<I, O> {

	/**
	 * An outcome for each piece, in the order given. One that is refused is an outcome
	 * with an error, having written nothing; an error of the whole undoes them all.
	 */
	Mono<List<Mono<O>>> apply(List<I> pieces);

}
