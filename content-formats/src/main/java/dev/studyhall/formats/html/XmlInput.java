package dev.studyhall.formats.html;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML an element below the root at a time, in bounds of depth and length. A
 * document type that is elsewhere is passed over, one within the file refused; the
 * entities of HTML are known without any.
 */
public final class XmlInput implements Closeable {

	private static final int DEPTH = 100;

	/** Characters and elements of one element below the root. */
	private static final int SIZE = 16 * 1024 * 1024;

	private final MeteredInput bytes;

	private final XMLStreamReader xml;

	private final OptionalInt lineOfRoot;

	private int length;

	/** Elements that hold others and are open, below the root. */
	private int held;

	/** At which the last event began. */
	private int begin = 1;

	private XmlInput(MeteredInput bytes, XMLStreamReader xml, OptionalInt lineOfRoot) {
		this.bytes = bytes;
		this.xml = xml;
		this.lineOfRoot = lineOfRoot;
	}

	/** Begins to read; whoever opened the bytes closes them if that fails. */
	public static XmlInput open(InputStream stream) throws IOException, BadXml {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		BufferedInputStream buffered = new BufferedInputStream(stream);
		buffered.mark(XmlProlog.LENGTH);
		OptionalInt lineOfRoot = XmlProlog.lineOfRoot(buffered.readNBytes(XmlProlog.LENGTH));
		buffered.reset();
		MeteredInput bytes = new MeteredInput(buffered);
		try {
			return new XmlInput(bytes, factory.createXMLStreamReader(bytes), lineOfRoot);
		}
		catch (XMLStreamException ex) {
			throw BadXml.of(ex);
		}
	}

	/** The root with its attributes and without what is in it. */
	public XmlElement root() throws IOException, BadXml {
		while (next() != XMLStreamConstants.START_ELEMENT) {
			// comments and processing instructions before the root
		}
		begin = lineOfRoot.orElse(line());
		return start(List.of());
	}

	/** The next element below the root; null at its end. */
	public @Nullable XmlElement next(XmlElement root) throws IOException, BadXml {
		while (true) {
			switch (next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					return element();
				}
				case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
					return null;
				}
				default -> {
				}
			}
		}
	}

	/**
	 * The next element below the root; null at the end. Those that hold others come
	 * without what is in them: that follows, and then their end.
	 */
	public @Nullable XmlStep step(Set<String> holders) throws IOException, BadXml {
		while (true) {
			switch (next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					if (!holders.contains(xml.getLocalName())) {
						return new XmlStep(element(), false);
					}
					held++;
					require(held <= DEPTH, "Elements more than %d deep; fewer were expected", DEPTH);
					return new XmlStep(start(List.of()), false);
				}
				case XMLStreamConstants.END_ELEMENT -> {
					held--;
					return (held < 0) ? null
							: new XmlStep(new XmlElement(xml.getLocalName(), Map.of(), List.of(), line()), true);
				}
				case XMLStreamConstants.END_DOCUMENT -> {
					return null;
				}
				default -> {
				}
			}
		}
	}

	/**
	 * The element at whose beginning the reader stands, with everything in it but files
	 * in base 64, which are passed over.
	 */
	public XmlElement element() throws IOException, BadXml {
		length = 0;
		Deque<XmlElement> open = new ArrayDeque<>();
		open.push(start(new ArrayList<>()));
		while (true) {
			switch (next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					XmlElement child = start(new ArrayList<>());
					add(open, child);
					open.push(child);
					require(open.size() <= DEPTH, "Elements more than %d deep; fewer were expected", DEPTH);
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
					if (!open.getFirst().word("encoding").equals("base64")) {
						add(open, new XmlText(xml.getText()));
					}
				}
				case XMLStreamConstants.ENTITY_REFERENCE ->
					add(open, new XmlText(Entities.getByName(xml.getLocalName())));
				case XMLStreamConstants.END_ELEMENT -> {
					XmlElement done = open.pop();
					if (open.isEmpty()) {
						return done;
					}
				}
				default -> {
				}
			}
		}
	}

	/** At which the reader stands, counted from 1. */
	public int line() {
		return Math.max(1, xml.getLocation().getLineNumber());
	}

	@Override
	public void close() throws IOException {
		bytes.close();
	}

	private void add(Deque<XmlElement> open, XmlNode node) throws BadXml {
		length += (node instanceof XmlText text) ? text.characters().length() + 64 : 256;
		require(length <= SIZE, "An element of more than %d characters; a smaller one was expected", SIZE);
		open.getFirst().content().add(node);
	}

	private XmlElement start(List<XmlNode> content) {
		Map<String, String> attributes = new LinkedHashMap<>();
		for (int i = 0; i < xml.getAttributeCount(); i++) {
			attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
		}
		return new XmlElement(xml.getLocalName(), attributes, content, begin);
	}

	private int next() throws IOException, BadXml {
		try {
			bytes.refill();
			begin = line();
			int event = xml.next();
			boolean own = switch (event) {
				case XMLStreamConstants.DTD -> xml.getText().indexOf(']') >= 0;
				case XMLStreamConstants.ENTITY_REFERENCE -> Entities.getByName(xml.getLocalName()).isEmpty();
				default -> false;
			};
			require(!own, "A document type or an entity of its own; plain XML was expected", 0);
			return event;
		}
		catch (XMLStreamException ex) {
			throw BadXml.of(ex);
		}
	}

	private void require(boolean met, String reason, int limit) throws BadXml {
		if (!met) {
			throw new BadXml(line(), reason.formatted(limit));
		}
	}

}
