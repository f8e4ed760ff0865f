package vn.thidua.catalogue;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.catalogue.Store.Table;
import vn.thidua.history.History;
import vn.thidua.platform.Submission;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.ProgrammeId;
import vn.thidua.shared.Today;

/** The papers on which decisions rest: those of every programme, and those of one; the id 0 stands for a new one. */
@Controller
class DocumentController {

    private static final String SHELF = "/danh-muc/van-ban";

    private static final TableColumns<LegalDocumentView> COLUMNS = TableColumns.<LegalDocumentView>none()
            .with("catalogue.document.title", LegalDocumentView::title)
            .with("catalogue.salary.from", document -> document.period().from())
            .with("catalogue.salary.until", document -> document.period().to())
            .with("catalogue.document.successor", LegalDocumentView::successorTitle)
            .mark("catalogue.document.general", LegalDocumentView::general)
            .mark("catalogue.verified", LegalDocumentView::verified)
            .with("catalogue.source", LegalDocumentView::source);

    private final CatalogueKeeping keeping;
    private final LegalDocuments documents;
    private final History history;
    private final Today today;

    DocumentController(CatalogueKeeping keeping, LegalDocuments documents, History history, Today today) {
        this.keeping = keeping;
        this.documents = documents;
        this.history = history;
        this.today = today;
    }

    @GetMapping(SHELF)
    @Allow(Action.CATALOGUE_READ)
    String all(Here here, Model model) {
        model.addAttribute("documents", documents.all(null));
        model.addAttribute("today", today.date());
        model.addAttribute("history", history.of(CatalogueKeeping.papers(null)));
        model.addAttribute("canEdit", here.allows(Action.CATALOGUE_EDIT));
        return "catalogue/documents";
    }

    @GetMapping(SHELF + "/tai-ve")
    @Allow(Action.CATALOGUE_READ)
    ResponseEntity<StreamingResponseBody> workbook(Workbooks workbooks) {
        return workbooks.list(COLUMNS, documents.all(null), "catalogue.tab.van-ban");
    }

    @GetMapping(SHELF + "/{documentId}")
    @Allow(Action.CATALOGUE_EDIT)
    String shared(@PathVariable long documentId, Model model) {
        return open(null, documentId, model);
    }

    @PostMapping(SHELF + "/{documentId}")
    @Allow(Action.CATALOGUE_EDIT)
    String saveShared(
            @PathVariable long documentId,
            @Valid @ModelAttribute("form") Entry.Document form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.save(null, documentId, form, actor))
                .then(SHELF, "catalogue.saved")
                .orShow(() -> page(null, documentId, model));
    }

    @GetMapping("/he-thong/{programmeId}/can-cu/{documentId}")
    @Allow(Action.PROGRAMME_EDIT)
    String own(@PathVariable ProgrammeId programmeId, @PathVariable long documentId, Model model) {
        return open(programmeId, documentId, model);
    }

    @PostMapping("/he-thong/{programmeId}/can-cu/{documentId}")
    @Allow(Action.PROGRAMME_EDIT)
    String saveOwn(
            @PathVariable ProgrammeId programmeId,
            @PathVariable long documentId,
            @Valid @ModelAttribute("form") Entry.Document form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> keeping.save(programmeId, documentId, form, actor))
                .then("/he-thong/" + programmeId, "catalogue.saved")
                .orShow(() -> page(programmeId, documentId, model));
    }

    private String open(@Nullable ProgrammeId programme, long document, Model model) {
        Long scope = programme == null ? null : programme.value();
        model.addAttribute(
                "form",
                document == 0
                        ? Entry.Document.empty(documents.all(programme).size() + 1)
                        : keeping.find(Table.LEGAL_DOCUMENT, document, scope, Entry.Document.class));
        return page(programme, document, model);
    }

    private String page(@Nullable ProgrammeId programme, long document, Model model) {
        String shelf = programme == null ? SHELF : "/he-thong/" + programme + "/can-cu";
        model.addAttribute("action", shelf + "/" + document);
        model.addAttribute("back", programme == null ? SHELF : "/he-thong/" + programme);
        model.addAttribute("own", programme != null);
        model.addAttribute("documents", documents.options(programme));
        return "catalogue/document";
    }
}
