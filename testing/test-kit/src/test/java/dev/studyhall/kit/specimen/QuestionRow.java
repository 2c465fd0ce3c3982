package dev.studyhall.kit.specimen;

class QuestionRow {

}
