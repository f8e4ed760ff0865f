package vn.thidua.covenant;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.Wording;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.Names;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleViolation;

/**
 * A covenant (position 0) or one of its annexes. It is written as a draft, opened for signing, and frozen once all who
 * have to sign have signed; what changes later is an annex, signed by the same members.
 */
@Entity
class Covenant {

    /** How far it is. */
    enum Status {
        DRAFT,
        SIGNING,
        SIGNED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Version
    private long version;

    private long clusterYearId;
    private int position;

    @Embedded
    private CovenantText text;

    private @Nullable LocalDate signedOn;
    private @Nullable String signedAtPlace;
    private @Nullable String witness;

    @Enumerated(EnumType.STRING)
    private Status status = Status.DRAFT;

    @OneToMany(mappedBy = "covenant", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    private List<CovenantContent> contents = new ArrayList<>();

    @OneToMany(mappedBy = "covenant", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<CovenantSignature> signatures = new ArrayList<>();

    protected Covenant() {}

    private Covenant(ClusterYearId year, int position, CovenantText text) {
        this.clusterYearId = year.value();
        this.position = position;
        this.text = text;
    }

    static Covenant draft(ClusterYearId year, CovenantText text) {
        return new Covenant(year, 0, text);
    }

    /** The next annex: only what is signed needs one. */
    Covenant annex(CovenantForm form) {
        if (status != Status.SIGNED) {
            throw new RuleViolation("covenant.annex.notYet");
        }
        return new Covenant(year(), position + 1, CovenantText.ofAnnex(form));
    }

    /** Takes over another covenant's contents; the dates of movements belong to their year and stay behind. */
    void takeContentsOf(Covenant other) {
        guardDraft();
        other.contents.forEach(content -> contents.add(content.copyFor(this)));
        number();
    }

    FieldEdits edit(CovenantForm form) {
        guardDraft();
        CovenantText typed = isAnnex() ? CovenantText.ofAnnex(form) : CovenantText.of(form);
        FieldEdits edits = FieldEdits.between(text.facts(), typed.facts()).expect(version, form.version());
        text = typed;
        return edits;
    }

    CovenantContent add(ContentForm form) {
        guardDraft();
        CovenantContent content = new CovenantContent(this, contents.size() + 1, form);
        contents.add(content);
        return content;
    }

    FieldEdits edit(long contentId, ContentForm form, Wording wording) {
        guardDraft();
        return content(contentId).edit(form, wording);
    }

    /** One place up or down; at the end of the list nothing moves. */
    void move(long contentId, boolean up) {
        guardDraft();
        int from = contents.indexOf(content(contentId));
        int to = up ? from - 1 : from + 1;
        if (to >= 0 && to < contents.size()) {
            Collections.swap(contents, from, to);
        }
        number();
    }

    CovenantContent remove(long contentId) {
        guardDraft();
        CovenantContent content = content(contentId);
        contents.remove(content);
        number();
        return content;
    }

    private void number() {
        for (int at = 0; at < contents.size(); at++) {
            contents.get(at).moveTo(at + 1);
        }
    }

    /** From now on the text stands still, so that all sign the same. */
    void openForSigning() {
        guardDraft();
        status = Status.SIGNING;
    }

    /** Back to the draft, as long as nobody has signed. */
    void reopen() {
        guardSigning();
        if (!signatures.isEmpty()) {
            throw new RuleViolation("covenant.reopen.signed");
        }
        status = Status.DRAFT;
    }

    CovenantSignature sign(SigningForm.Row row, LocalDate on, LocalDate today) {
        guardSigning();
        if (on.isAfter(today)) {
            throw new RuleViolation("covenant.sign.future").at("signedOn");
        }
        if (signers().contains(row.member())) {
            throw new RuleViolation("covenant.sign.twice");
        }
        CovenantSignature signature = new CovenantSignature(this, row, on);
        signatures.add(signature);
        return signature;
    }

    /** Takes back a signature that was recorded by mistake. */
    CovenantSignature unsign(MembershipId member) {
        guardSigning();
        CovenantSignature taken = signatures.stream()
                .filter(signature -> signature.member().equals(member))
                .findFirst()
                .orElseThrow(NotFound::new);
        signatures.remove(taken);
        return taken;
    }

    /** Where it is signed and before whom, as far as known. */
    FieldEdits signedAt(SigningForm form) {
        guardSigning();
        String place = Names.cleanOrNull(form.place());
        String before = Names.cleanOrNull(form.witness());
        FieldEdits edits = new FieldEdits()
                .field("covenant.place", signedAtPlace, place)
                .field("covenant.witness", witness, before)
                .expect(version, form.version());
        signedAtPlace = place;
        witness = before;
        return edits;
    }

    /** With the last signature of those who have to sign it is frozen, on the day of that signature. */
    boolean freeze(Set<MembershipId> required) {
        guardSigning();
        if (signatures.isEmpty() || !signers().containsAll(required)) {
            return false;
        }
        signedOn = lastSignature();
        status = Status.SIGNED;
        return true;
    }

    /** Refuses whatever would change the text once it is being signed. */
    void guardDraft() {
        guardNotSigned();
        if (status == Status.SIGNING) {
            throw new RuleViolation("covenant.beingSigned");
        }
    }

    private void guardSigning() {
        guardNotSigned();
        if (status == Status.DRAFT) {
            throw new RuleViolation("covenant.notOpen");
        }
    }

    private void guardNotSigned() {
        if (status == Status.SIGNED) {
            throw new RuleViolation("covenant.frozen");
        }
    }

    CovenantContent content(long contentId) {
        return contents.stream()
                .filter(content -> content.id() == contentId)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    Set<MembershipId> signers() {
        return signatures.stream().map(CovenantSignature::member).collect(Collectors.toUnmodifiableSet());
    }

    private @Nullable LocalDate lastSignature() {
        return signatures.stream()
                .map(CovenantSignature::signedOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    ClusterYearId year() {
        return new ClusterYearId(clusterYearId);
    }

    int position() {
        return position;
    }

    boolean isAnnex() {
        return position > 0;
    }

    CovenantText text() {
        return text;
    }

    @Nullable
    LocalDate signedOn() {
        return signedOn;
    }

    @Nullable
    String signedAtPlace() {
        return signedAtPlace;
    }

    @Nullable
    String witness() {
        return witness;
    }

    Status status() {
        return status;
    }

    List<CovenantContent> contents() {
        return List.copyOf(contents);
    }

    List<CovenantSignature> signatures() {
        return List.copyOf(signatures);
    }
}
