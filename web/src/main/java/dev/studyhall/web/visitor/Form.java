package dev.studyhall.web.visitor;

import java.util.List;

import org.springframework.util.MultiValueMap;

/**
 * What was typed into a form. Missing fields are empty; line ends are {@code \n}.
 */
public final class Form {

	private final MultiValueMap<String, String> fields;

	public Form(MultiValueMap<String, String> fields) {
		this.fields = fields;
	}

	/** The field's first value, without white space around it. */
	public String text(String name) {
		String value = this.fields.getFirst(name);
		return (value != null) ? value.replace("\r\n", "\n").strip() : "";
	}

	/** All values of the field. */
	public List<String> all(String name) {
		return this.fields.getOrDefault(name, List.of());
	}

	/** Whether there is anything in the field. */
	public boolean has(String name) {
		return !text(name).isEmpty();
	}

	/** The number in the field; the other one if there is none. */
	public int number(String name, int otherwise) {
		try {
			return Integer.parseInt(text(name));
		}
		catch (NumberFormatException none) {
			return otherwise;
		}
	}

	/**
	 * Where to go afterwards: an address of this platform, {@code /} if the field names
	 * none.
	 */
	public String returnAddress() {
		return localAddress(text("return"));
	}

	/** The address if it is one of this platform, else {@code /}. */
	public static String localAddress(String address) {
		boolean local = address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/\\")
				&& address.chars().allMatch((each) -> each > ' ' && each < 127 && each != '\\');
		return local ? address : "/";
	}

}
