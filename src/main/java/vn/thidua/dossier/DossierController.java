package vn.thidua.dossier;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.shared.NominationId;

/** The files of a dossier, and the slip with which it was received. */
@Controller
@RequestMapping(DossierController.NOMINATION)
class DossierController {

    static final String NOMINATION = "/de-nghi/{nominationId}";

    private final DossierPages pages;
    private final DossierPapers papers;

    DossierController(DossierPages pages, DossierPapers papers) {
        this.pages = pages;
        this.papers = papers;
    }

    @GetMapping("/tep/{fileId}")
    @Allow(Action.DOSSIER_READ)
    ResponseEntity<Resource> download(@PathVariable NominationId nominationId, @PathVariable long fileId) {
        FileView file = papers.file(nominationId, fileId);
        return papers.content(file).asDownload(file.name(), file.mediaType());
    }

    @GetMapping("/phieu-tiep-nhan")
    @Allow(Action.DOSSIER_READ)
    String receipt(@PathVariable NominationId nominationId, Model model) {
        return pages.receipt(nominationId, model);
    }
}
