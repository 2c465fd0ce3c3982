package dev.studyhall.formats.html;

/** A part of an XML document. */
public sealed interface XmlNode permits XmlElement, XmlText {

}
