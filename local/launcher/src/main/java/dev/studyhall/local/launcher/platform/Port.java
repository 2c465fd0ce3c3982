package dev.studyhall.local.launcher.platform;

import java.util.Locale;

/** The addresses that the platform listens on, with their usual numbers. */
public enum Port {

	/** The address of everything for everybody. */
	GATEWAY(Component.GATEWAY, 8080),

	/** The gateway's health and metrics. */
	GATEWAY_MANAGEMENT(Component.GATEWAY, 9080),

	/** The issuer of tokens. */
	IDENTITY(Component.IDENTITY, 9000),

	/** The catalog's API, behind the gateway. */
	CATALOG(Component.CATALOG, 8081),

	/** The catalog's health, metrics and operators' calls. */
	CATALOG_MANAGEMENT(Component.CATALOG, 9081),

	/** The bookmark service's API, behind the gateway. */
	BOOKMARK(Component.BOOKMARK, 8082),

	/** The bookmark service's health, metrics and operators' calls. */
	BOOKMARK_MANAGEMENT(Component.BOOKMARK, 9082),

	/** The progress service's API, behind the gateway. */
	PROGRESS(Component.PROGRESS, 8083),

	/** The progress service's health, metrics and operators' calls. */
	PROGRESS_MANAGEMENT(Component.PROGRESS, 9083),

	/** The pages, behind the gateway. */
	WEB(Component.WEB, 8084),

	/** The pages' health and metrics. */
	WEB_MANAGEMENT(Component.WEB, 9084),

	/** The database. */
	POSTGRES(Component.POSTGRES, 15432),

	/** The broker. */
	KAFKA(Component.KAFKA, 19092);

	private final Component component;

	private final int usual;

	Port(Component component, int usual) {
		this.component = component;
		this.usual = usual;
	}

	/** Who listens there. */
	public Component component() {
		return this.component;
	}

	/** The number that it has when nobody says otherwise. */
	public int usual() {
		return this.usual;
	}

	/** The option that sets it: {@code --catalog-management-port}. */
	public String option() {
		return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-') + "-port";
	}

	/**
	 * The environment variable that sets it: {@code STUDYHALL_CATALOG_MANAGEMENT_PORT}.
	 */
	public String variable() {
		return "STUDYHALL_" + name() + "_PORT";
	}

	static Port of(Component component) {
		return valueOf(component.name());
	}

	/** Where the health is asked: the management port where there is one. */
	static Port healthOf(Component component) {
		return (component == Component.IDENTITY) ? IDENTITY : valueOf(component.name() + "_MANAGEMENT");
	}

}
