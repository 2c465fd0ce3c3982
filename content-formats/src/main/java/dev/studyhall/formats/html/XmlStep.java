package dev.studyhall.formats.html;

/**
 * Where a walk through XML stands.
 *
 * @param element with everything in it, unless it is one of those whose contents follow
 * @param end whether it ends here
 */
public record XmlStep(XmlElement element, boolean end) {
}
