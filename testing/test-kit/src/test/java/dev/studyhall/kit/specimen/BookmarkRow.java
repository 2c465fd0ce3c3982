package dev.studyhall.kit.specimen;

class BookmarkRow {

}
