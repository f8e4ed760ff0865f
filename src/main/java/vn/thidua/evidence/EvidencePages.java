package vn.thidua.evidence;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Here;
import vn.thidua.attachment.IncomingFile;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.history.History;
import vn.thidua.shared.NotFound;

/** Fills the models of the pages about evidence. */
@Service
@Transactional(readOnly = true)
class EvidencePages {

    private final EvidenceReading reading;
    private final ClusterYears years;
    private final History history;

    EvidencePages(EvidenceReading reading, ClusterYears years, History history) {
        this.reading = reading;
        this.years = years;
        this.history = history;
    }

    /** The item of this unit and year, or {@link NotFound}. */
    EvidenceView item(Folder folder, long id) {
        return reading.item(folder, id).orElseThrow(NotFound::new);
    }

    String list(Folder folder, Actor actor, Here here, Model model) {
        EvidencePage page = page(folder, actor, here);
        model.addAttribute("page", page);
        model.addAttribute("year", years.get(folder.year()));
        model.addAttribute("unit", page.unit());
        model.addAttribute("history", history.of(folder.subject()));
        return "evidence/list";
    }

    /** What this person sees of the folder. */
    EvidencePage page(Folder folder, Actor actor, Here here) {
        Hand hand = Hand.of(actor, here);
        return EvidencePage.of(
                folder,
                years.member(folder.year(), folder.member()).name(),
                reading.items(folder),
                reading.lines(folder),
                reading.elsewhere(folder, hand.sight()),
                here.allows(Action.EVIDENCE_ADD) ? hand : null);
    }

    /** The form of a new item. */
    String add(Folder folder, Hand hand, Model model) {
        offerLines(folder, hand, model);
        model.addAttribute("kinds", EvidenceKind.values());
        model.addAttribute("largest", IncomingFile.LARGEST);
        return "evidence/add";
    }

    /** The form of the lines an item serves. */
    String uses(Folder folder, EvidenceView item, Hand hand, Model model) {
        offerLines(folder, hand, model);
        model.addAttribute("item", item);
        return "evidence/uses";
    }

    String withdraw(Folder folder, EvidenceView item, Model model) {
        unit(folder, model);
        model.addAttribute("folder", folder);
        model.addAttribute("item", item);
        return "evidence/withdraw";
    }

    private void offerLines(Folder folder, Hand hand, Model model) {
        SheetLines lines = reading.lines(folder);
        unit(folder, model);
        model.addAttribute("folder", folder);
        model.addAttribute("offered", lines.openTo(hand));
        model.addAttribute("closed", lines.closed(hand));
    }

    /** The unit's name; the year is for the frame of the page. */
    private String unit(Folder folder, Model model) {
        String unit = years.member(folder.year(), folder.member()).name();
        model.addAttribute("year", years.get(folder.year()));
        model.addAttribute("unit", unit);
        return unit;
    }
}
