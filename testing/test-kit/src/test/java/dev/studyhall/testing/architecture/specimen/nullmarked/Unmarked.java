package dev.studyhall.testing.architecture.specimen.nullmarked;

class Unmarked {

}
