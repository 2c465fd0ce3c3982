package dev.studyhall.web.topic;

import dev.studyhall.web.bookmark.Marks;
import dev.studyhall.web.page.Answer;
import dev.studyhall.web.page.SeeOther;
import dev.studyhall.web.tenant.Site;
import dev.studyhall.web.visitor.Form;
import dev.studyhall.web.visitor.Visitor;
import reactor.core.publisher.Mono;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The bookmark on a topic as a whole. */
@Controller
class TopicMarkController {

	private final Marks marks;

	TopicMarkController(Marks marks) {
		this.marks = marks;
	}

	@PostMapping(TopicController.PATH + "/bookmark")
	Mono<Answer> bookmarkTopic(Site site, Visitor visitor, @PathVariable String slug, Form form) {
		return this.marks.addTopic(site, visitor, form.text("id"))
			.thenReturn(new SeeOther(TopicController.path(site, slug)));
	}

}
