package vn.thidua.assembly;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.platform.Submission;
import vn.thidua.shared.ClusterYearId;

/** The buttons with which who comes and goes is noted. */
@Controller
@RequestMapping("/nam/{yearId}/binh-xet/hoi-nghi/{assemblyId:[0-9]+}")
class RollCallController {

    private final RollCall rollCall;

    RollCallController(RollCall rollCall) {
        this.rollCall = rollCall;
    }

    @PostMapping("/dai-bieu/{delegateId}/co-mat")
    @Allow(Action.ASSEMBLY_EDIT)
    String came(
            @PathVariable ClusterYearId yearId,
            @PathVariable long assemblyId,
            @PathVariable long delegateId,
            Submission submission,
            Actor actor) {
        return submission
                .attempt(() -> rollCall.note(yearId, assemblyId, delegateId, true, actor))
                .then(path(yearId, assemblyId), "assembly.came")
                .orBack(path(yearId, assemblyId));
    }

    @PostMapping("/dai-bieu/{delegateId}/vang")
    @Allow(Action.ASSEMBLY_EDIT)
    String went(
            @PathVariable ClusterYearId yearId,
            @PathVariable long assemblyId,
            @PathVariable long delegateId,
            Submission submission,
            Actor actor) {
        return submission
                .attempt(() -> rollCall.note(yearId, assemblyId, delegateId, false, actor))
                .then(path(yearId, assemblyId), "assembly.went")
                .orBack(path(yearId, assemblyId));
    }

    @PostMapping("/co-mat")
    @Allow(Action.ASSEMBLY_EDIT)
    String allCame(
            @PathVariable ClusterYearId yearId, @PathVariable long assemblyId, Submission submission, Actor actor) {
        return submission
                .attempt(() -> rollCall.noteAll(yearId, assemblyId, actor))
                .then(path(yearId, assemblyId), "assembly.allCame")
                .orBack(path(yearId, assemblyId));
    }

    private static String path(ClusterYearId year, long assembly) {
        return "/nam/" + year + "/binh-xet/hoi-nghi/" + assembly;
    }
}
