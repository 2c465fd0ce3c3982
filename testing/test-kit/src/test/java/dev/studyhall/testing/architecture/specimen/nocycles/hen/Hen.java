package dev.studyhall.testing.architecture.specimen.nocycles.hen;

import dev.studyhall.testing.architecture.specimen.nocycles.egg.Egg;

public record Hen(Egg from) {
}
