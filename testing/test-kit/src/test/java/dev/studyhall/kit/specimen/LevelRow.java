package dev.studyhall.kit.specimen;

class LevelRow {

}
