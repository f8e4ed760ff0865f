package vn.thidua.dossier;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.attachment.IncomingFile;
import vn.thidua.award.NominationView;
import vn.thidua.nominating.NominationFrame;
import vn.thidua.platform.Choices;
import vn.thidua.shared.NominationId;

/** Fills the models of the pages about a dossier. */
@Service
@Transactional(readOnly = true)
class DossierPages {

    private final NominationFrame frame;
    private final DossierReads dossiers;
    private final Receipts receipts;
    private final Choices choices;

    DossierPages(NominationFrame frame, DossierReads dossiers, Receipts receipts, Choices choices) {
        this.frame = frame;
        this.dossiers = dossiers;
        this.receipts = receipts;
        this.choices = choices;
    }

    /** Where the checklist stands on the page of the nomination. */
    static String papersOf(NominationId nomination) {
        return "/de-nghi/" + nomination + "#ho-so";
    }

    /** @param paper null for one that is added by hand */
    String paper(NominationId id, @Nullable Paper paper, Hand hand, Model model) {
        NominationView nomination = frame.put(id, model);
        model.addAttribute("paper", paper);
        model.addAttribute("closed", !hand.writesAt(nomination.stage()));
        model.addAttribute("shareable", paper != null && paper.common() && hand.leads());
        model.addAttribute("largest", IncomingFile.LARGEST);
        return "dossier/paper";
    }

    String withdraw(NominationId id, FileView file, Hand hand, Model model) {
        model.addAttribute("closed", !hand.writesAt(frame.put(id, model).stage()));
        model.addAttribute("file", file);
        return "dossier/withdraw";
    }

    /** @param opinion null where it is asked for now */
    String opinion(NominationId id, @Nullable OpinionView opinion, Hand hand, Model model) {
        NominationView nomination = frame.put(id, model);
        model.addAttribute("opinion", opinion);
        model.addAttribute("closed", hand.ownCause() || !hand.writesAt(nomination.stage()));
        model.addAttribute("answers", choices.of("dossier.answer.", OpinionView.Answer.values()));
        return "dossier/opinion";
    }

    /** The slip as it was handed out; before that, what it would say today. */
    String receipt(NominationId id, Model model) {
        frame.put(id, model);
        model.addAttribute("receipt", receipts.latest(id).orElse(null));
        model.addAttribute("dossier", dossiers.of(id));
        return "dossier/receipt";
    }
}
