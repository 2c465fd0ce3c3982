package dev.studyhall.web.page;

/** What a controller answers with. */
public sealed interface Answer permits Page, Fragment, SeeOther, MovedTo, Held {

}
