package vn.thidua.certificate;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.certificate.CertificateLayout.Wording;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistoryEntry;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.EditConflict;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;

/** The layouts of an organiser's certificates. */
@Service
@Transactional
class CertificateLayouts {

    private final JdbcClient jdbc;
    private final History history;

    CertificateLayouts(JdbcClient jdbc, History history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** All of the organiser, in Vietnamese order. */
    @Transactional(readOnly = true)
    public List<CertificateLayout> of(UnitId organiser) {
        return jdbc.sql(
                        "select * from certificate_layout where organiser_id = ? order by name collate \"vi-x-icu\", id")
                .param(organiser.value())
                .query((row, number) -> layout(row, Map.of()))
                .list();
    }

    /** One of the organiser's, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public CertificateLayout get(UnitId organiser, long id) {
        Map<CertificateField, Position> positions = positions(id);
        return jdbc.sql("select * from certificate_layout where organiser_id = ? and id = ?")
                .params(organiser.value(), id)
                .query((row, number) -> layout(row, positions))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** As {@link #get}, of one kind: what is put onto blanks has no words, what is drawn whole no places. */
    @Transactional(readOnly = true)
    public CertificateLayout getOfKind(UnitId organiser, long id, boolean preprinted) {
        CertificateLayout layout = get(organiser, id);
        if (layout.preprinted() != preprinted) {
            throw new NotFound();
        }
        return layout;
    }

    @Transactional(readOnly = true)
    public List<HistoryEntry> history(CertificateLayout layout) {
        return history.of(subject(layout.id()));
    }

    /** Has nothing been printed with it, so that it may go? */
    @Transactional(readOnly = true)
    public boolean isUnused(CertificateLayout layout) {
        return jdbc.sql("select not exists (select 1 from certificate_batch where layout_id = ?)")
                .param(layout.id())
                .query(Boolean.class)
                .single();
    }

    public long add(Actor actor, CertificateLayout layout) {
        long id = named(() -> jdbc.sql("""
                insert into certificate_layout (organiser_id, name, preprinted, width, height, head, verb)
                values (:organiser, :name, :preprinted, :width, :height, :head, :verb) returning id""")
                .param("organiser", layout.organiser().value())
                .param("name", layout.name())
                .param("preprinted", layout.preprinted())
                .param("width", layout.width())
                .param("height", layout.height())
                .param("head", layout.wording().head())
                .param("verb", layout.wording().verb())
                .query(Long.class)
                .single());
        layout.positions().forEach((field, position) -> put(id, field, position));
        history.record(actor, subject(id), "certificate.history.added", layout.name());
        return id;
    }

    /** Changes it, unless somebody else has changed it since that version. */
    public void edit(Actor actor, CertificateLayout now, CertificateLayout then) {
        int changed = named(() -> jdbc.sql("""
                update certificate_layout set version = version + 1, name = :name, width = :width, height = :height,
                       head = :head, verb = :verb, title = :title, place = :place, shift_x = :right, shift_y = :down
                where id = :id and version = :version""")
                .param("name", then.name())
                .param("width", then.width())
                .param("height", then.height())
                .param("head", then.wording().head())
                .param("verb", then.wording().verb())
                .param("title", then.wording().title())
                .param("place", then.place())
                .param("right", then.shiftX())
                .param("down", then.shiftY())
                .param("id", now.id())
                .param("version", then.version())
                .update());
        if (changed == 0) {
            throw new EditConflict(List.of(), now.version());
        }
        jdbc.sql("delete from certificate_field where layout_id = ?")
                .param(now.id())
                .update();
        then.positions().forEach((field, position) -> put(now.id(), field, position));
        history.record(actor, subject(now.id()), "certificate.history.edited", then.name(), changes(now, then));
    }

    private static Change[] changes(CertificateLayout now, CertificateLayout then) {
        List<Change> changes = new ArrayList<>(List.of(
                Change.of("certificate.name", now.name(), then.name()),
                Change.of(
                        "certificate.head", now.wording().head(), then.wording().head()),
                Change.of(
                        "certificate.verb", now.wording().verb(), then.wording().verb()),
                Change.of(
                        "certificate.title",
                        now.wording().title(),
                        then.wording().title()),
                Change.of("certificate.place", now.place(), then.place()),
                Change.of("certificate.sheet", sheet(now), sheet(then)),
                Change.of("certificate.shift", shift(now), shift(then))));
        for (CertificateField field : CertificateField.values()) {
            changes.add(Change.of(
                    field.key(),
                    told(now.positions().get(field)),
                    told(then.positions().get(field))));
        }
        return changes.toArray(Change[]::new);
    }

    private static String sheet(CertificateLayout layout) {
        return millimetres(layout.width()) + " × " + millimetres(layout.height());
    }

    private static String shift(CertificateLayout layout) {
        return millimetres(layout.shiftX()) + "; " + millimetres(layout.shiftY());
    }

    /** "(40; 105,5) × 210 mm, 26 pt". */
    private static @Nullable String told(@Nullable Position place) {
        return place == null
                ? null
                : "(%s; %s) × %s mm, %d pt"
                        .formatted(
                                millimetres(place.x()),
                                millimetres(place.y()),
                                millimetres(place.width()),
                                place.size());
    }

    private static String millimetres(int tenths) {
        return BigDecimal.valueOf(tenths, 1)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }

    /** Takes it away while nothing has been printed with it. */
    public void remove(Actor actor, CertificateLayout layout) {
        if (!isUnused(layout)) {
            throw new RuleViolation("certificate.layout.used");
        }
        jdbc.sql("delete from certificate_layout where id = ?")
                .param(layout.id())
                .update();
        history.record(actor, subject(layout.id()), "certificate.history.removed", layout.name());
    }

    private static <T> T named(Supplier<T> act) {
        try {
            return act.get();
        } catch (DuplicateKeyException taken) {
            throw new RuleViolation("certificate.name.taken").at("name");
        }
    }

    private void put(long layout, CertificateField field, Position position) {
        jdbc.sql("""
                insert into certificate_field (layout_id, field, x, y, width, size, align, bold, lines, pitch)
                values (:layout, :field, :x, :y, :width, :size, :align, :bold, :lines, :pitch)""")
                .param("layout", layout)
                .param("field", field.name())
                .param("x", position.x())
                .param("y", position.y())
                .param("width", position.width())
                .param("size", position.size())
                .param("align", position.align().name())
                .param("bold", position.bold())
                .param("lines", position.lines())
                .param("pitch", position.pitch())
                .update();
    }

    private Map<CertificateField, Position> positions(long layout) {
        return jdbc
                .sql("select * from certificate_field where layout_id = ?")
                .param(layout)
                .query((row, number) -> Map.entry(CertificateField.valueOf(row.getString("field")), position(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (one, other) -> one,
                        () -> new EnumMap<>(CertificateField.class)));
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(
                row.getInt("x"),
                row.getInt("y"),
                row.getInt("width"),
                row.getInt("size"),
                Position.Align.valueOf(row.getString("align")),
                row.getBoolean("bold"),
                row.getInt("lines"),
                row.getObject("pitch", Integer.class));
    }

    private static CertificateLayout layout(ResultSet row, Map<CertificateField, Position> positions)
            throws SQLException {
        return new CertificateLayout(
                row.getLong("id"),
                row.getLong("version"),
                new UnitId(row.getLong("organiser_id")),
                row.getString("name"),
                row.getBoolean("preprinted"),
                row.getInt("width"),
                row.getInt("height"),
                new Wording(row.getString("head"), row.getString("verb"), row.getString("title")),
                row.getString("place"),
                row.getInt("shift_x"),
                row.getInt("shift_y"),
                positions);
    }

    private static HistorySubject subject(long id) {
        return HistorySubject.of("CERTIFICATE_LAYOUT", id);
    }
}
