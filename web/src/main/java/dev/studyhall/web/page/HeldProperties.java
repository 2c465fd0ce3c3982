package dev.studyhall.web.page;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How pages for visitors without a session are held.
 *
 * @param fresh how long one is sent before the catalog is asked whether it has changed.
 * Default 2 s, from none to 1 min.
 * @param memory what all of them may take. Default 64 MB.
 */
@Validated
@ConfigurationProperties("studyhall.web.pages")
public record HeldProperties(@DefaultValue("2s") @DurationMin @DurationMax(minutes = 1) Duration fresh,
		@DefaultValue("64MB") @NotNull DataSize memory) {
}
