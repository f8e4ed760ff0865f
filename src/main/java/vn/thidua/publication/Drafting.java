package vn.thidua.publication;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import vn.thidua.cluster.YearView;
import vn.thidua.programme.ProgrammeRules;
import vn.thidua.publication.PublicationView.Content;
import vn.thidua.ranking.RankTable;
import vn.thidua.ranking.Standings;

/** The table as it would be published now. */
@Component
class Drafting {

    private final Standings standings;
    private final ProgrammeRules rules;
    private final ObjectMapper json;

    Drafting(Standings standings, ProgrammeRules rules, ObjectMapper json) {
        this.standings = standings;
        this.rules = rules;
        this.json = json;
    }

    /** A fixed number of statements. */
    RankTable table(YearView year) {
        return standings.table(year.id());
    }

    /** All that is frozen of it, as text whose fingerprint is taken. */
    String content(YearView year, RankTable table) {
        Map<String, String> held = new TreeMap<>();
        rules.on(year.programme(), year.ruleDay()).values().forEach((key, value) -> held.put(key.name(), value));
        return json.writeValueAsString(new Content(year.name(), year.year(), held, table));
    }
}
