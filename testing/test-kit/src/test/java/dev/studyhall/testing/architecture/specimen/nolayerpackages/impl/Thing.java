package dev.studyhall.testing.architecture.specimen.nolayerpackages.impl;

class Thing {

}
