package vn.thidua.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.FieldEdits;
import vn.thidua.platform.Show;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.Names;
import vn.thidua.shared.RuleViolation;

/** A figure of the whole cluster as reported. Figures of several sources or days may differ: each is kept as it is. */
@Entity
class ReportedFigure {

    private static final Show SHOW = new Show();

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    private long clusterYearId;
    private String indicator;
    private @Nullable String qualifier;
    private BigDecimal value;
    private @Nullable String unitOfMeasure;
    private @Nullable String source;
    private @Nullable LocalDate asOf;

    protected ReportedFigure() {}

    ReportedFigure(ClusterYearId year, FigureForm form) {
        this.clusterYearId = year.value();
        write(form);
    }

    FieldEdits edit(FigureForm form) {
        FieldEdits edits = FieldEdits.between(form().facts(), form.facts()).expect(version, form.version());
        write(form);
        return edits;
    }

    private void write(FigureForm form) {
        if (form.value() == null) {
            throw new RuleViolation("NotNull").at("value");
        }
        indicator = Names.clean(String.valueOf(form.indicator()));
        qualifier = Names.cleanOrNull(form.qualifier());
        value = form.value();
        unitOfMeasure = Names.cleanOrNull(form.unitOfMeasure());
        source = Names.cleanOrNull(form.source());
        asOf = form.asOf();
    }

    /** As it is told: "trên 8.000 hội viên". */
    String told() {
        String number = SHOW.number(value);
        String counted = unitOfMeasure == null ? number : number + " " + unitOfMeasure;
        return qualifier == null ? counted : qualifier + " " + counted;
    }

    FigureForm form() {
        return new FigureForm(indicator, qualifier, value, unitOfMeasure, source, asOf, version);
    }

    long id() {
        return id;
    }

    String indicator() {
        return indicator;
    }

    @Nullable
    String source() {
        return source;
    }

    @Nullable
    LocalDate asOf() {
        return asOf;
    }
}
