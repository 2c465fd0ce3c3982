package dev.studyhall.web.learner;

import java.util.List;

import dev.studyhall.web.api.Progress;
import dev.studyhall.web.api.TopicProgress;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.visitor.Visitor;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Component;

/** All topics of a site with a learner's progress. */
@Component
public class Topics {

	private final Progress progress;

	Topics(Progress progress) {
		this.progress = progress;
	}

	/** In order of their slugs, a thousand at most. */
	public Mono<List<TopicProgress>> list(Site site, Visitor visitor) {
		return this.progress.list(visitor.credentials(), site.slug()).collectList();
	}

}
