package vn.thidua.crosscheck;

import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import vn.thidua.access.Actor;
import vn.thidua.entry.CheckModel;
import vn.thidua.entry.CheckModel.Desk;
import vn.thidua.evidence.EvidenceOf;
import vn.thidua.scoring.ScoresForm;
import vn.thidua.scoring.SheetKey;

/** The checker's page of a sheet; for a person whose unit does not check it there is none. */
@Component
class CheckPages {

    private final Checking checking;
    private final CheckModel sheet;
    private final EvidenceOf evidence;

    CheckPages(Checking checking, CheckModel sheet, EvidenceOf evidence) {
        this.checking = checking;
        this.sheet = sheet;
        this.evidence = evidence;
    }

    String show(SheetKey key, Actor actor, Model model) {
        return sheet.show(desk(key, actor), model);
    }

    String showRefused(SheetKey key, ScoresForm form, BindingResult errors, Actor actor, Model model) {
        return sheet.showRefused(desk(key, actor), form, errors, model);
    }

    String showLine(SheetKey key, ScoresForm form, BindingResult errors, long line, Actor actor, Model model) {
        return sheet.showLine(desk(key, actor), form, errors, line, model);
    }

    /** A file that the checked unit shows. */
    ResponseEntity<Resource> evidence(SheetKey key, long id, Actor actor) {
        desk(key, actor);
        return evidence.download(key.year(), key.member(), id);
    }

    String path(SheetKey key) {
        return CheckModel.path(key);
    }

    private Desk desk(SheetKey key, Actor actor) {
        return checking.desk(key, actor);
    }
}
