package dev.studyhall.kit.consumer;

/** What a loop is about: the consumer, how its batches are applied, and whom to tell. */
record LoopWork(EventConsumer consumer, LiveBatches batches, WorkerDatabase worker, ConsumerProperties properties,
		ConsumerMeters meters) {
}
