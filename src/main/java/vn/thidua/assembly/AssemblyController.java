package vn.thidua.assembly;

import java.math.BigDecimal;
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
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.YearView;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.meeting.Meetings;
import vn.thidua.platform.Submission;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.ClusterYearId;

/** The page of an assembly: its steps from the delegates to the end, and what each needs. */
@Controller
@RequestMapping("/nam/{yearId}/binh-xet/hoi-nghi")
class AssemblyController {

    private final Assemblies assemblies;
    private final Convening convening;
    private final Meetings meetings;
    private final ClusterYears years;
    private final Agendas agendas;
    private final History history;

    AssemblyController(
            Assemblies assemblies,
            Convening convening,
            Meetings meetings,
            ClusterYears years,
            Agendas agendas,
            History history) {
        this.assemblies = assemblies;
        this.convening = convening;
        this.meetings = meetings;
        this.years = years;
        this.agendas = agendas;
        this.history = history;
    }

    /** The meetings of the year, of which one is chosen to vote at. */
    @GetMapping
    @Allow(Action.YEAR_READ)
    String choose(@PathVariable ClusterYearId yearId, Here here, Model model) {
        model.addAttribute("year", years.get(yearId));
        model.addAttribute("meetings", meetings.of(yearId));
        model.addAttribute("made", assemblies.ofMeetings(yearId));
        model.addAttribute("canEdit", here.allows(Action.ASSEMBLY_EDIT));
        return "assembly/choose";
    }

    @PostMapping("/cuoc-hop/{meetingId}")
    @Allow(Action.ASSEMBLY_EDIT)
    String convene(
            @PathVariable ClusterYearId yearId, @PathVariable long meetingId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> convening.convene(yearId, meetingId, actor))
                .then(() -> assemblies.at(yearId, meetingId).orElseThrow().path(), "assembly.convened")
                .orBack("/nam/" + yearId + "/binh-xet/hoi-nghi");
    }

    @GetMapping("/{assemblyId:[0-9]+}/tai-ve")
    @Allow(Action.YEAR_READ)
    ResponseEntity<StreamingResponseBody> delegates(
            @PathVariable ClusterYearId yearId, @PathVariable long assemblyId, Workbooks workbooks) {
        Assembly assembly = assemblies.get(yearId, assemblyId);
        TableColumns<Delegate> columns = TableColumns.<Delegate>none()
                .with("assembly.unit", Delegate::unit)
                .with("assembly.name", Delegate::name)
                .with("assembly.role", Delegate::title)
                .mark("assembly.votes", assembly::casts)
                .mark("assembly.present", Delegate::isPresent)
                .with("assembly.cameAt", Delegate::cameAt)
                .with("assembly.left", Delegate::leftAt);
        return workbooks.list(columns, assembly.delegates(), "assembly.delegates");
    }

    @GetMapping("/{assemblyId:[0-9]+}")
    @Allow(Action.YEAR_READ)
    String show(@PathVariable ClusterYearId yearId, @PathVariable long assemblyId, Here here, Model model) {
        Assembly assembly = assemblies.get(yearId, assemblyId);
        YearView year = years.get(yearId);
        boolean canEdit = here.allows(Action.ASSEMBLY_EDIT) && !assembly.isEnded();
        model.addAttribute("year", year);
        model.addAttribute("assembly", assembly);
        BigDecimal rule = assemblies.rule(year, assembly.heldOn());
        model.addAttribute("quorum", assembly.quorum(rule));
        model.addAttribute("obstacle", convening.obstacle(assembly, rule));
        model.addAttribute("leavers", canEdit ? assembly.leavers(agendas.votedUntil(assembly)) : List.of());
        model.addAttribute("agenda", agendas.of(assembly, canEdit));
        model.addAttribute("newQuestion", agendas.newPath(assembly));
        model.addAttribute("canEdit", canEdit);
        model.addAttribute("history", history.of(HistorySubject.in(yearId, "ASSEMBLY", assemblyId)));
        return "assembly/assembly";
    }

    @PostMapping("/{assemblyId:[0-9]+}/mo")
    @Allow(Action.ASSEMBLY_EDIT)
    String open(@PathVariable ClusterYearId yearId, @PathVariable long assemblyId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> convening.open(years.get(yearId), assemblyId, actor))
                .then(path(yearId, assemblyId), "assembly.opened")
                .orBack(path(yearId, assemblyId));
    }

    @PostMapping("/{assemblyId:[0-9]+}/ket-thuc")
    @Allow(Action.ASSEMBLY_EDIT)
    String end(@PathVariable ClusterYearId yearId, @PathVariable long assemblyId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> convening.end(yearId, assemblyId, actor))
                .then(path(yearId, assemblyId), "assembly.endedNow")
                .orBack(path(yearId, assemblyId));
    }

    private static String path(ClusterYearId year, long assembly) {
        return "/nam/" + year + "/binh-xet/hoi-nghi/" + assembly;
    }
}
