package vn.thidua.ballot;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Here;
import vn.thidua.attachment.Attachments;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.platform.Submission;
import vn.thidua.programme.YearStep;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.yearrecord.RecordFile;
import vn.thidua.yearrecord.RecordFiles;

/** The votes of a cluster-year: all of them, one of them, their order, and taking one back. */
@Controller
@RequestMapping("/nam/{yearId}/binh-xet")
class BallotController implements RecordFiles {

    private final Balloting balloting;
    private final BallotPages pages;
    private final BallotSheet sheet;
    private final ClusterYears years;
    private final History history;
    private final Attachments attachments;

    BallotController(
            Balloting balloting,
            BallotPages pages,
            BallotSheet sheet,
            ClusterYears years,
            History history,
            Attachments attachments) {
        this.balloting = balloting;
        this.pages = pages;
        this.sheet = sheet;
        this.years = years;
        this.history = history;
        this.attachments = attachments;
    }

    @GetMapping
    @Allow(Action.YEAR_READ)
    String all(@PathVariable ClusterYearId yearId, Here here, Model model) {
        YearView year = years.get(yearId);
        boolean canEdit = here.allows(Action.BALLOT_EDIT);
        List<BallotView> all = pages.all(year, here);
        model.addAttribute("year", year);
        model.addAttribute("canEdit", canEdit);
        model.addAttribute("sessions", BallotView.Session.of(all));
        model.addAttribute("first", all.isEmpty() ? "" : all.get(0).path());
        model.addAttribute("last", all.isEmpty() ? "" : all.get(all.size() - 1).path());
        model.addAttribute(
                "attachments", attachments.panel(yearId, YearStep.BALLOT, here.allows(Action.ATTACHMENT_ADD)));
        model.addAttribute("history", history.ofKinds(yearId, "BALLOT"));
        return "ballot/ballots";
    }

    @GetMapping("/{ballotId}")
    @Allow(Action.YEAR_READ)
    String one(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Here here, Model model) {
        YearView year = years.get(yearId);
        model.addAttribute("year", year);
        model.addAttribute("id", ballotId);
        model.addAttribute("ballot", pages.one(year, ballotId, here));
        model.addAttribute("history", history.of(HistorySubject.in(yearId, "BALLOT", ballotId)));
        return "ballot/ballot";
    }

    @GetMapping("/tai-ve")
    @Allow(Action.YEAR_READ)
    ResponseEntity<StreamingResponseBody> download(@PathVariable ClusterYearId yearId, Here here) {
        YearView year = years.get(yearId);
        return sheet.of(year, pages.all(year, here));
    }

    @Override
    public List<RecordFile> files(YearView year, Here reader) {
        return List.of(RecordFile.workbook(YearStep.BALLOT, download(year.id(), reader)));
    }

    @PostMapping("/{ballotId}/len")
    @Allow(Action.BALLOT_EDIT)
    String up(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Actor actor, Submission submission) {
        return move(actor, yearId, ballotId, true, submission);
    }

    @PostMapping("/{ballotId}/xuong")
    @Allow(Action.BALLOT_EDIT)
    String down(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Actor actor, Submission submission) {
        return move(actor, yearId, ballotId, false, submission);
    }

    @PostMapping("/{ballotId}/bo")
    @Allow(Action.BALLOT_EDIT)
    String remove(@PathVariable ClusterYearId yearId, @PathVariable long ballotId, Actor actor, Submission submission) {
        return submission
                .attempt(() -> balloting.remove(actor, yearId, ballotId))
                .then(list(yearId), "ballot.removed")
                .orBack(BallotPages.path(yearId, ballotId));
    }

    private String move(Actor actor, ClusterYearId year, long id, boolean up, Submission submission) {
        return submission
                .attempt(() -> balloting.move(actor, year, id, up))
                .then(list(year), "ballot.moved")
                .orBack(list(year));
    }

    private static String list(ClusterYearId year) {
        return "/nam/" + year + "/binh-xet";
    }
}
