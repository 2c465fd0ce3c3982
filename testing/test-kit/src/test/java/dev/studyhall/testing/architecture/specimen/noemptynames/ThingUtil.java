package dev.studyhall.testing.architecture.specimen.noemptynames;

class ThingUtil {

}
