package dev.studyhall.kit.consumer;

import java.util.List;

import dev.studyhall.kit.parked.PutAside;

/**
 * What a committed batch came to.
 *
 * @param applied events applied
 * @param unclaimed events of types that the consumer does not apply
 * @param aside events parked or queued
 */
record BatchOutcome(int applied, int unclaimed, List<PutAside> aside) {
}
