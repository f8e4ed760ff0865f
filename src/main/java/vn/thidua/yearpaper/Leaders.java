package vn.thidua.yearpaper;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.cluster.ClusterYears;
import vn.thidua.cluster.HeadView;
import vn.thidua.cluster.YearView;
import vn.thidua.shared.MembershipId;

/** Head and deputies of a year in the words of papers. */
@Component
class Leaders {

    private final YearPapers papers;
    private final ClusterYears years;

    Leaders(YearPapers papers, ClusterYears years) {
        this.papers = papers;
        this.years = years;
    }

    /** Those of the year; one statement. */
    Of of(YearView year) {
        return new Of(year, years.headships(year.id()));
    }

    /** Head and deputies of one year. */
    final class Of {

        private final YearView year;
        private final List<HeadView> all;

        private Of(YearView year, List<HeadView> all) {
            this.year = year;
            this.all = all;
        }

        /** A line each: "Cụm trưởng: Hội LHPN xã A; người đại diện: bà B; từ ngày … đến ngày …; bầu tại hội nghị". */
        List<String> lines(String before) {
            return all.stream().map(head -> before + line(head)).toList();
        }

        /** "Cụm trưởng", "Cụm phó"; empty where the member is neither. */
        String duties(MembershipId member) {
            return all.stream()
                    .filter(head -> member.equals(head.membership()))
                    .map(this::title)
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        private String line(HeadView head) {
            boolean unitActs = head.membership() != null && head.person() != null;
            String rest = Stream.of(
                            unitActs ? papers.say("yearpaper.person", head.person()) : null,
                            papers.period(head.startsOn(), head.endsOn()),
                            basis(head),
                            head.stated() ? null : papers.say("yearpaper.inferred", head.note()))
                    .filter(part -> part != null && !part.isEmpty())
                    .collect(Collectors.joining("; "));
            return papers.say(
                    rest.isEmpty() ? "yearpaper.led" : "yearpaper.led.more", title(head), head.holder(), rest);
        }

        private String title(HeadView head) {
            return papers.say(head.head() ? year.headTitleKey() : year.deputyTitleKey());
        }

        /** How it came about, with the words of the paper where there are any; null where nothing is known. */
        private @Nullable String basis(HeadView head) {
            if (head.basisKey().endsWith(".UNKNOWN")) {
                return head.basisNote();
            }
            String how = papers.say(head.basisKey());
            return head.basisNote() == null ? how : how + " (" + head.basisNote() + ")";
        }
    }
}
