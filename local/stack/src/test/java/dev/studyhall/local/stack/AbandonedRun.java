package dev.studyhall.local.stack;

import java.nio.file.Path;
import java.util.List;

/** Starts a stack, says its ports on one line, and waits to be killed. */
final class AbandonedRun {

	private AbandonedRun() {
	}

	public static void main(String[] arguments) throws InterruptedException {
		LocalStack stack = LocalStack.startIn(Path.of(arguments[0]), arguments[1], List.of());
		System.out.println("ports " + stack.postgres().port() + " " + stack.kafka().port());
		Thread.currentThread().join();
	}

}
