package dev.studyhall.testing.architecture.specimen.nostandardstreams;

class Prints {

	void print() {
		System.out.println("a");
	}

}
