package dev.studyhall.web.learner;

import java.time.ZoneId;
import java.time.ZoneOffset;

/** Time zones as the services take them. */
public final class Zones {

	private Zones() {
	}

	/** The name of the IANA; {@code UTC} for what is no more than an offset. */
	public static String id(ZoneId zone) {
		return (zone instanceof ZoneOffset || !ZoneId.getAvailableZoneIds().contains(zone.getId())) ? "UTC"
				: zone.getId();
	}

}
