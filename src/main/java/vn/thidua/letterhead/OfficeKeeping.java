package vn.thidua.letterhead;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.Change;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.history.Wording;
import vn.thidua.shared.EditConflict;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;

/** Writes down how the papers of an organisation look, and their fixed texts, each from a day on. */
@Service
@Transactional
class OfficeKeeping {

    static final String SUBJECT = "OFFICE";

    private final Offices offices;
    private final History history;
    private final Wording wording;
    private final JdbcClient jdbc;

    OfficeKeeping(Offices offices, History history, Wording wording, JdbcClient jdbc) {
        this.offices = offices;
        this.history = history;
        this.wording = wording;
        this.jdbc = jdbc;
    }

    /**
     * Keeps the style from its day on; of the same day it takes the place of the one that was there.
     *
     * @throws EditConflict somebody else has saved one of that day since the form was opened
     */
    void keep(Actor actor, UnitId organiser, StyleForm form) {
        LocalDate from = Objects.requireNonNull(form.from());
        OfficeStyle before = offices.style(offices.require(organiser).id(), from);
        OfficeStyle style = form.style(from);
        if (!style.pattern().contains(Office.SEQUENCE)) {
            throw new RuleViolation("letterhead.pattern.noNumber", Office.SEQUENCE).at("pattern");
        }
        boolean sameDay = before.id() != null && before.from().equals(from);
        if (sameDay && before.version() != style.version()) {
            throw new EditConflict(List.of(), before.version());
        }
        jdbc.sql("""
                insert into office_style (organiser_id, valid_from, above, issuer, separator, motto, motto_below, place, symbol,
                                          number_pattern, signer, signer_name)
                values (:organiser, :from, :above, :issuer, :separator, :motto, :below, :place, :symbol, :pattern, :signer, :name)
                on conflict (organiser_id, valid_from) do update
                set above = :above, issuer = :issuer, separator = :separator, motto = :motto, motto_below = :below, place = :place,
                    symbol = :symbol, number_pattern = :pattern, signer = :signer, signer_name = :name,
                    version = office_style.version + 1""")
                .param("organiser", organiser.value())
                .param("from", from)
                .param("above", style.above())
                .param("issuer", style.issuer())
                .param("separator", style.separator())
                .param("motto", style.motto())
                .param("below", style.mottoBelow())
                .param("place", style.place())
                .param("symbol", style.symbol())
                .param("pattern", style.pattern())
                .param("signer", style.signer())
                .param("name", style.signerName())
                .update();
        history.record(
                actor,
                HistorySubject.of(SUBJECT, organiser.value()),
                "letterhead.history.style",
                offices.require(organiser).name(),
                changes(before, style));
    }

    /** Keeps those fixed texts of a kind that differ from what holds on the day, from that day on. */
    void keep(Actor actor, UnitId organiser, DocumentKind kind, TextsForm form) {
        LocalDate from = Objects.requireNonNull(form.from());
        Map<Office.Text, String> before =
                offices.texts(offices.require(organiser).id(), from);
        List<Change> changes = new ArrayList<>();
        form.bodies().forEach((slot, body) -> {
            String was = before.getOrDefault(new Office.Text(kind, slot), "");
            if (!was.equals(body)) {
                jdbc.sql("""
                        insert into office_text (organiser_id, kind, slot, valid_from, body) values (:organiser, :kind, :slot, :from, :body)
                        on conflict (organiser_id, kind, slot, valid_from) do update set body = :body, version = office_text.version + 1""")
                        .param("organiser", organiser.value())
                        .param("kind", kind.name())
                        .param("slot", slot.name())
                        .param("from", from)
                        .param("body", body)
                        .update();
                changes.add(Change.of(slot.key(), was, body));
            }
        });
        if (!changes.isEmpty()) {
            history.record(
                    actor,
                    HistorySubject.of(SUBJECT, organiser.value()),
                    "letterhead.history.texts",
                    wording.of(kind.key()),
                    changes.toArray(Change[]::new));
        }
    }

    private static Change[] changes(OfficeStyle before, OfficeStyle after) {
        return new Change[] {
            Change.of("letterhead.from", before.from(), after.from()),
            Change.of("letterhead.above", before.above(), after.above()),
            Change.of("letterhead.issuer", before.issuer(), after.issuer()),
            Change.of("letterhead.separator", before.separator(), after.separator()),
            Change.of("letterhead.motto", before.motto(), after.motto()),
            Change.of("letterhead.mottoBelow", before.mottoBelow(), after.mottoBelow()),
            Change.of("letterhead.place", before.place(), after.place()),
            Change.of("letterhead.symbol", before.symbol(), after.symbol()),
            Change.of("letterhead.pattern", before.pattern(), after.pattern()),
            Change.of("letterhead.signer", before.signer(), after.signer()),
            Change.of("letterhead.signerName", before.signerName(), after.signerName())
        };
    }
}
