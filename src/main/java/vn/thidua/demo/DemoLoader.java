package vn.thidua.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Turns demo files into rows, file after file, each along the way a year goes. */
@Component
@Profile("demo")
class DemoLoader {

    private final Rows rows;
    private final ProgrammeRows programmes;
    private final YearRows years;
    private final MeetingRows meetings;
    private final List<YearPart> parts;
    private final PeopleRows people;

    DemoLoader(
            Rows rows,
            ProgrammeRows programmes,
            YearRows years,
            MeetingRows meetings,
            List<YearPart> parts,
            PeopleRows people) {
        this.rows = rows;
        this.programmes = programmes;
        this.years = years;
        this.meetings = meetings;
        this.parts = parts;
        this.people = people;
    }

    void load(List<DemoFile> files) {
        Directory directory = new Directory(rows);
        files.forEach(file -> load(file, directory));
    }

    private void load(DemoFile file, Directory directory) {
        long organiser = directory.add(file);
        long programme = programmes.add(file, organiser);
        for (DemoFile.Cluster cluster : file.clusters()) {
            loadCluster(file, cluster, programme, directory);
        }
        people.add(file, directory);
    }

    private void loadCluster(DemoFile file, DemoFile.Cluster cluster, long programme, Directory directory) {
        long id = years.addCluster(cluster, programme, file.invented());
        Map<Integer, LoadedYear> loaded = new HashMap<>();
        for (DemoYear year : cluster.years()) {
            LoadedYear added = years.add(cluster, id, programme, year, directory);
            years.addHistory(added, cluster.name(), file.invented());
            loaded.put(year.year(), added);
        }
        cluster.meetings().forEach(meeting -> meetings.add(meeting, loaded));
        cluster.activities().forEach(activity -> meetings.add(activity, loaded));
        for (DemoYear year : cluster.years()) {
            parts.forEach(part -> part.add(year, LoadedYear.known(loaded, year.year())));
        }
    }
}
