package vn.thidua.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Today;

/** Adds a meeting at which a cluster votes: whom the members send, who counts, and, where it is over, when it voted. */
@Component
@Profile("demo")
class AssemblyRows implements YearPart {

    private final Rows rows;

    AssemblyRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void add(DemoYear year, LoadedYear to) {
        DemoYear.Assembly assembly = year.assembly();
        if (assembly == null) {
            return;
        }
        DemoYear.Over over = assembly.over();
        OffsetDateTime opened = over == null ? null : at(over.on(), over.opened());
        long id = rows.into("assembly")
                .set("meeting_id", to.meeting(assembly.meeting()))
                .set("cluster_year_id", to.id())
                .set("chair", assembly.chair())
                .set("secretary", assembly.secretary())
                .set("opened_at", opened)
                .set("members", over == null ? null : year.members().size())
                .set("quorum", over == null ? null : over.quorum())
                .set("ended_at", over == null ? null : at(over.on(), over.ended()))
                .add();
        assembly.delegates()
                .forEach(delegate -> rows.into("delegate")
                        .set("assembly_id", id)
                        .set("cluster_year_id", to.id())
                        .set("membership_id", to.member(delegate.unit()))
                        .set("name", delegate.name())
                        .set("title", delegate.title())
                        .set("votes", true)
                        .set("present_at", opened)
                        .add());
        assembly.tellers()
                .forEach(teller -> rows.into("teller")
                        .set("assembly_id", id)
                        .set("name", teller)
                        .set("leads", teller.equals(assembly.tellers().get(0)))
                        .add());
    }

    private static OffsetDateTime at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Today.ZONE).toOffsetDateTime();
    }

    /** Once there are people: a delegate votes with the account of the unit, a teller counts with it. */
    void giveAccounts() {
        rows.run("""
                update delegate d set account_id = (
                    select min(g.account_id) from role_grant g join membership m on m.unit_id = g.unit_id
                    where m.id = d.membership_id and g.role = 'UNIT_OFFICER')
                where d.account_id is null""");
        rows.run("""
                update teller t set account_id = (
                    select d.account_id from delegate d where d.assembly_id = t.assembly_id and d.name = t.name)
                where t.account_id is null""");
    }
}
