package dev.studyhall.kit.specimen;

class TopicRow {

}
