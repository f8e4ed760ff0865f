package vn.thidua.nextyear;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.platform.Choices;

/** By what a year has been used, in the words of those who use it. */
@Component
class UseWords {

    /** Every table that hangs on what an opening makes has a word; what hangs on their rows is told with them. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("cluster_year", "nextyear.use.facts"),
            Map.entry("membership", "nextyear.use.members"),
            Map.entry("stated_rank", "nextyear.use.members"),
            Map.entry("headship", "nextyear.use.heads"),
            Map.entry("rotation_choice", "nextyear.use.rotation"),
            Map.entry("covenant", "nextyear.use.covenant"),
            Map.entry("covenant_content", "nextyear.use.covenant"),
            Map.entry("covenant_target", "nextyear.use.targets"),
            Map.entry("covenant_signature", "nextyear.use.signatures"),
            Map.entry("scoring_scale", "nextyear.use.scale"),
            Map.entry("criterion", "nextyear.use.scale"),
            Map.entry("scale_seen", "nextyear.use.scale"),
            Map.entry("score_sheet", "nextyear.use.sheets"),
            Map.entry("score_line", "nextyear.use.sheets"),
            Map.entry("scoring_absence", "nextyear.use.sheets"),
            Map.entry("peer_draw", "nextyear.use.peers"),
            Map.entry("peer_check", "nextyear.use.peers"),
            Map.entry("audit_sample", "nextyear.use.sampling"),
            Map.entry("audit_finding", "nextyear.use.sampling"),
            Map.entry("evidence", "nextyear.use.evidence"),
            Map.entry("stage_deadline", "nextyear.use.deadlines"),
            Map.entry("deadline_extension", "nextyear.use.deadlines"),
            Map.entry("publication", "nextyear.use.publication"),
            Map.entry("objection", "nextyear.use.objections"),
            Map.entry("ballot", "nextyear.use.ballot"),
            Map.entry("ballot_candidate", "nextyear.use.ballot"),
            Map.entry("assembly", "nextyear.use.ballot"),
            Map.entry("delegate", "nextyear.use.ballot"),
            Map.entry("poll", "nextyear.use.ballot"),
            Map.entry("poll_candidate", "nextyear.use.ballot"),
            Map.entry("poll_roll", "nextyear.use.ballot"),
            Map.entry("nomination", "nextyear.use.nominations"),
            Map.entry("meeting_year", "nextyear.use.meetings"),
            Map.entry("meeting_absence", "nextyear.use.meetings"),
            Map.entry("joint_activity_year", "nextyear.use.activities"),
            Map.entry("reported_figure", "nextyear.use.figures"),
            Map.entry("handover", "nextyear.use.handover"),
            Map.entry("attachment", "nextyear.use.attachments"),
            Map.entry("issued_paper", "nextyear.use.papers"),
            Map.entry("year_opening", "nextyear.use.yearAfter"));

    private final Choices choices;

    UseWords(Choices choices) {
        this.choices = choices;
    }

    /** Has this table a word of its own? */
    static boolean has(String table) {
        return WORDS.containsKey(table);
    }

    /** "chỉ tiêu, hội nghị"; what nobody has a word for is told where there is nothing else. */
    String of(List<Use> uses) {
        List<String> told = new ArrayList<>(uses.stream()
                .flatMap(use -> Optional.ofNullable(WORDS.get(use.table())).stream())
                .distinct()
                .map(choices::text)
                .toList());
        if (told.isEmpty()) {
            told.add(choices.text("nextyear.use.other"));
        }
        return String.join(", ", told);
    }
}
