package dev.studyhall.testing.architecture.specimen.nojackson2;

import com.fasterxml.jackson.databind.ObjectMapper;

class MapsByJackson2 {

	final ObjectMapper mapper = new ObjectMapper();

}
