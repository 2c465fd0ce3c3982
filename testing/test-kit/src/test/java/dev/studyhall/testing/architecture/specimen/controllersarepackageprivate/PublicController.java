package dev.studyhall.testing.architecture.specimen.controllersarepackageprivate;

import org.springframework.web.bind.annotation.RestController;

@RestController
public class PublicController {

}
