package dev.studyhall.testing.architecture.specimen.nocycles.egg;

import dev.studyhall.testing.architecture.specimen.nocycles.hen.Hen;

public record Egg(Hen from) {
}
