package dev.studyhall.formats.content;

/**
 * Where something begins that was read.
 *
 * @param file the file's name as it was sent
 * @param line counted from 1
 */
public record SourcePosition(String file, int line) {
}
