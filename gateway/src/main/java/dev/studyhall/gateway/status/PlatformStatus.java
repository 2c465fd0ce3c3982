package dev.studyhall.gateway.status;

import java.util.Map;

/**
 * The platform as it is seen from the gateway.
 *
 * @param status whether all of it is up
 * @param services each service behind the gateway
 */
record PlatformStatus(Readiness status, Map<String, Readiness> services) {

	static PlatformStatus of(Map<String, Readiness> services) {
		boolean down = services.containsValue(Readiness.DOWN);
		return new PlatformStatus(down ? Readiness.DOWN : Readiness.UP, services);
	}

}
