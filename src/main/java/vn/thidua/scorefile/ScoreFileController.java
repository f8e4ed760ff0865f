package vn.thidua.scorefile;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.platform.Submission;
import vn.thidua.scoring.SheetKey;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.sheet.SheetForm;
import vn.thidua.sheet.SheetReader;

/** A sheet's file: fetched, sent back, looked at cell by cell, taken over. */
@Controller
@RequestMapping("/nam/{yearId}/cham-diem/{membershipId}/tep")
class ScoreFileController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ScoreFiles files;
    private final ScoreFilePages pages;
    private final SheetReader reader;

    ScoreFileController(ScoreFiles files, ScoreFilePages pages, SheetReader reader) {
        this.files = files;
        this.pages = pages;
        this.reader = reader;
    }

    /** Which sheet the address names. */
    @ModelAttribute("key")
    SheetKey key(
            @PathVariable ClusterYearId yearId,
            @PathVariable MembershipId membershipId,
            @RequestParam(name = "phieu", required = false) @Nullable Long sheet) {
        return new SheetKey(yearId, membershipId, sheet);
    }

    @GetMapping
    @Allow(Action.SCORE_BY_FILE)
    String show(@ModelAttribute("key") SheetKey key, Here here, Model model) {
        model.addAttribute("form", SheetForm.empty());
        return pages.choose(key, here, model);
    }

    @GetMapping("/xlsx")
    @Allow(Action.SCORE_BY_FILE)
    ResponseEntity<byte[]> blank(@ModelAttribute("key") SheetKey key, Here here) {
        return xlsx("bang-diem-" + key.member(), files.blank(key, here));
    }

    @PostMapping
    @Allow(Action.SCORE_BY_FILE)
    String receive(
            @ModelAttribute("key") SheetKey key,
            @ModelAttribute("form") SheetForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Here here,
            Model model) {
        AtomicReference<UUID> draft = new AtomicReference<>();
        return submission
                .attempt(errors, () -> draft.set(files.receive(key, here, actor, form.fileName(), reader.book(form))))
                .then(() -> key.act("tep/" + draft.get()), "scorefile.read")
                .orShow(() -> pages.choose(key, here, model));
    }

    @GetMapping("/{draft}")
    @Allow(Action.SCORE_BY_FILE)
    String preview(@ModelAttribute("key") SheetKey key, @PathVariable UUID draft, Actor actor, Here here, Model model) {
        return pages.preview(files.preview(key, here, actor, draft), model);
    }

    @GetMapping("/{draft}/xlsx")
    @Allow(Action.SCORE_BY_FILE)
    ResponseEntity<byte[]> marked(
            @ModelAttribute("key") SheetKey key, @PathVariable UUID draft, Actor actor, Here here) {
        return xlsx("can-sua-" + key.member(), files.marked(key, here, actor, draft));
    }

    @PostMapping("/{draft}")
    @Allow(Action.SCORE_BY_FILE)
    String takeOver(
            @ModelAttribute("key") SheetKey key,
            @PathVariable UUID draft,
            @RequestParam String seen,
            @RequestParam(name = "mine", required = false) @Nullable Set<String> mine,
            Submission submission,
            Actor actor,
            Here here) {
        return submission
                .attempt(() -> files.takeOver(key, here, actor, draft, seen, mine == null ? Set.of() : mine))
                .then(key.page(), "scorefile.taken")
                .orBack(key.act("tep/" + draft));
    }

    private static ResponseEntity<byte[]> xlsx(String name, byte[] file) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(XLSX)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(file);
    }
}
