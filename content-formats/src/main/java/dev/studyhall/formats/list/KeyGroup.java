package dev.studyhall.formats.list;

import java.util.List;

/**
 * The entries of an answer key for one section.
 *
 * @param title of the section; empty if the key has only one part
 */
record KeyGroup(String title, List<KeyEntry> entries) {
}
