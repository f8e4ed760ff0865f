package vn.thidua.attendance;

import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.assembly.Assemblies;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.MemberView;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/** The list of members on which head, deputy or staff tick who came to a meeting. */
@Controller
@RequestMapping("/nam/{yearId}/hoi-nghi/cuoc-hop/{meetingId:[0-9]+}/co-mat")
class AttendanceController {

    private final Absences absences;
    private final ClusterYears years;
    private final Assemblies assemblies;

    AttendanceController(Absences absences, ClusterYears years, Assemblies assemblies) {
        this.absences = absences;
        this.years = years;
        this.assemblies = assemblies;
    }

    @GetMapping
    @Allow(Action.MEETING_EDIT)
    String show(@PathVariable ClusterYearId yearId, @PathVariable long meetingId, Model model) {
        model.addAttribute("form", AttendanceForm.of(absences.at(yearId, meetingId)));
        return page(yearId, meetingId, model);
    }

    @PostMapping
    @Allow(Action.MEETING_EDIT)
    String record(
            @PathVariable ClusterYearId yearId,
            @PathVariable long meetingId,
            @ModelAttribute("form") AttendanceForm form,
            BindingResult errors,
            Submission submission,
            Actor actor,
            Model model) {
        return submission
                .attempt(errors, () -> absences.record(yearId, meetingId, form, actor))
                .then("/nam/" + yearId + "/hoi-nghi", "attendance.saved")
                .orShow(() -> page(yearId, meetingId, model));
    }

    private String page(ClusterYearId yearId, long meetingId, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("meeting", absences.meeting(yearId, meetingId));
        model.addAttribute("members", years.members(yearId));
        model.addAttribute("missing", missing(yearId, meetingId));
        model.addAttribute("kept", absences.at(yearId, meetingId));
        model.addAttribute("presences", Presence.values());
        return "attendance/attendance";
    }

    /** Whom the roll call of the vote at this meeting missed; nobody where there was none. */
    private String missing(ClusterYearId yearId, long meetingId) {
        return assemblies
                .at(yearId, meetingId)
                .filter(assembly -> assembly.opened() != null)
                .map(assembly ->
                        assembly.absent().stream().map(MemberView::name).collect(Collectors.joining("; ")))
                .orElse("");
    }
}
