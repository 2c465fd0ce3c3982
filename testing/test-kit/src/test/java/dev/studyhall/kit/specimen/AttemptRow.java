package dev.studyhall.kit.specimen;

class AttemptRow {

}
