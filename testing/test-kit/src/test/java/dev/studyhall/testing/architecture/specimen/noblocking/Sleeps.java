package dev.studyhall.testing.architecture.specimen.noblocking;

class Sleeps {

	void sleep() throws InterruptedException {
		Thread.sleep(1);
	}

}
