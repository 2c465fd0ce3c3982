package dev.studyhall.catalog.sharing;

import dev.studyhall.catalog.sharing.SharedTopicTables.Offer;
import dev.studyhall.formats.content.Rights;
import dev.studyhall.formats.content.TopicContent;

/**
 * What a tenant makes of what another offers: the same under a slug of its own, and where
 * it does not say where it comes from, it names the original's address.
 *
 * @param copy to be kept, so that later changes of the original are told from own ones
 */
record Adopted(TopicContent content, TopicCopy copy) {

	/**
	 * Held against every rule and limit once more. Signals
	 * {@link dev.studyhall.catalog.refusal.SharingRefused}.
	 */
	static Adopted of(Offer offer, String slug) {
		TopicContent original = offer.copy().toTopic();
		String address = "/api/v1/" + offer.topic().tenant() + "/topics/" + offer.topic().slug();
		Rights rights = original.rights().orElse(new Rights(null, address, null));
		TopicContent content = new TopicContent(slug, original.title(), original.icon(), original.language(),
				original.curatedBy(), rights, original.tags(), original.summary(), original.about(),
				original.expectations(), original.guide(), original.levels());
		return new Adopted(content, TopicCopy.adopted(content, offer.copy().hash()));
	}

}
