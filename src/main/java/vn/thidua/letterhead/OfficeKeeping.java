package vn.thidua.letterhead;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.history.HistorySubject;
import vn.thidua.history.Wording;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.UnitId;
import vn.thidua.unit.UnitView;

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
     * Keeps the style from its day on; of the same day it takes the place of the one that was there. Two who write at once
     * wait for each other, and the second is shown both.
     */
    void keep(Actor actor, UnitId organiser, StyleForm form) {
        UnitView unit = hold(organiser);
        LocalDate from = Objects.requireNonNull(form.from());
        OfficeStyle style = form.style(from);
        if (!style.pattern().contains(Office.SEQUENCE)) {
            throw new RuleViolation("letterhead.pattern.noNumber", Office.SEQUENCE).at("pattern");
        }
        OfficeStyle before = offices.style(organiser, from);
        FieldEdits edits = FieldEdits.between(before.words(), style.words());
        if (before.isOf(from)) {
            edits.expect(before.version(), form.version());
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
        record(actor, organiser, "letterhead.history.style", unit.name(), edits);
    }

    /**
     * Keeps those fixed texts of a kind that differ from what holds on the day, from that day on. Two who write at once wait
     * for each other, and the second is shown both.
     */
    void keep(Actor actor, UnitId organiser, DocumentKind kind, TextsForm form) {
        hold(organiser);
        LocalDate from = Objects.requireNonNull(form.from());
        Map<Office.Text, String> before = offices.texts(organiser, from);
        FieldEdits edits = new FieldEdits();
        form.bodies()
                .forEach((slot, body) ->
                        edits.field(slot.key(), before.getOrDefault(new Office.Text(kind, slot), ""), body));
        edits.expect(offices.textsVersion(organiser, kind), form.version());
        form.bodies().forEach((slot, body) -> {
            if (!before.getOrDefault(new Office.Text(kind, slot), "").equals(body)) {
                jdbc.sql("""
                        insert into office_text (organiser_id, kind, slot, valid_from, body) values (:organiser, :kind, :slot, :from, :body)
                        on conflict (organiser_id, kind, slot, valid_from) do update set body = :body, version = office_text.version + 1""")
                        .param("organiser", organiser.value())
                        .param("kind", kind.name())
                        .param("slot", slot.name())
                        .param("from", from)
                        .param("body", body)
                        .update();
            }
        });
        if (edits.isReal()) {
            record(actor, organiser, "letterhead.history.texts", wording.of(kind.key()), edits);
        }
    }

    private UnitView hold(UnitId organiser) {
        UnitView unit = offices.require(organiser);
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('office:' || ?, 0))")
                .param(organiser.value())
                .query()
                .listOfRows();
        return unit;
    }

    private void record(Actor actor, UnitId organiser, String action, String what, FieldEdits edits) {
        history.record(actor, HistorySubject.of(SUBJECT, organiser.value()), action, what, edits.changes());
    }
}
