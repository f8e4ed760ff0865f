package vn.thidua.criteria;

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
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.ReferenceScales.Reference;
import vn.thidua.history.HistorySubject;
import vn.thidua.shared.RuleViolation;

/**
 * One edition of a scale of a cluster-year or a programme. It changes while it is a draft; once frozen it stays as it is, and a later change
 * is a new edition with its reason (guidance can arrive in July).
 */
@Entity
@Table(name = "scoring_scale")
class Scale {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @Embedded
    private ScaleOwner owner;

    private int edition;
    private String title;
    private @Nullable String source;
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    private ScaleStatus status = ScaleStatus.DRAFT;

    private @Nullable LocalDate publishedOn;
    private @Nullable LocalDate frozenOn;

    @Embedded
    private ScaleTerms terms = ScaleTerms.NONE;

    @OneToMany(mappedBy = "scale", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position, id")
    private List<Criterion> criteria = new ArrayList<>();

    protected Scale() {}

    /** The first edition, empty. It has a reason where sheets were made by another scale before. */
    Scale(ScaleOwner owner, String title, @Nullable String source, @Nullable String reason) {
        this.owner = owner;
        this.edition = 1;
        this.title = title;
        this.source = source;
        this.reason = reason;
    }

    /** The draft of the next edition, which still has no lines: see {@link #takeOver}. */
    Scale nextEdition(String why) {
        if (status != ScaleStatus.FROZEN) {
            throw new RuleViolation("criteria.edition.onlyOfFrozen");
        }
        Scale next = new Scale(owner, title, source, why);
        next.edition = edition + 1;
        return next;
    }

    /** What the scale says of itself as a whole. */
    void describe(String newTitle, @Nullable String newSource, ScaleTerms newTerms) {
        mustBeDraft();
        title = newTitle;
        source = newSource;
        terms = newTerms;
    }

    Criterion add(CriterionText given, @Nullable Criterion parent) {
        mustBeDraft();
        tree().codeMustBeFree(given.code(), parent, null);
        Criterion added = new Criterion(this, parent, tree().nextPosition(parent), given);
        criteria.add(added);
        return added;
    }

    Criterion rewrite(long criterionId, CriterionText given, @Nullable Long parentId) {
        mustBeDraft();
        Criterion line = tree().line(criterionId);
        Criterion parent = tree().section(parentId);
        tree().codeMustBeFree(given.code(), parent, line);
        if (given.line() != LineKind.SECTION && !tree().below(line).isEmpty()) {
            throw new RuleViolation("criteria.section.notEmpty").at("line");
        }
        line.rewrite(given);
        if (parent != null && parent.isWithin(line)) {
            throw new RuleViolation("criteria.parent.within").at("parent");
        }
        if (!line.standsIn(parent)) {
            line.moveUnder(parent, tree().nextPosition(parent));
        }
        return line;
    }

    /** Changes places with the neighbour above or below in the same section; at the end nothing happens. */
    Criterion move(long criterionId, boolean up) {
        mustBeDraft();
        return tree().move(tree().line(criterionId), up);
    }

    /** @param used origins of the lines of earlier editions, which are never taken away */
    Criterion remove(long criterionId, Set<Long> used) {
        mustBeDraft();
        Criterion line = tree().line(criterionId);
        if (used.contains(line.origin())) {
            throw new RuleViolation("criteria.remove.used");
        }
        if (!tree().below(line).isEmpty()) {
            throw new RuleViolation("criteria.section.notEmpty");
        }
        criteria.remove(line);
        return line;
    }

    /**
     * Takes over the lines of another scale, in their order, and what it says of itself. Retired lines go on through the
     * editions of one scale and end with it.
     */
    void takeOver(Scale other) {
        terms = other.terms;
        boolean edition = owner.equals(other.owner);
        Map<Long, Criterion> copies = new HashMap<>();
        for (Criterion line : other.tree().inOrder()) {
            if (edition || !line.retired()) {
                Criterion parent =
                        line.parent() == null ? null : copies.get(line.parent().id());
                Criterion copy = add(line.written(), parent);
                copy.comesFrom(line, other.status != ScaleStatus.DRAFT);
                copies.put(line.id(), copy);
            }
        }
    }

    /** Starts from a published scale, which it names as its source where it has none of its own. */
    void takeOver(Reference model) {
        source = source == null ? model.source() : source;
        terms = model.terms();
        model.lines().forEach(line -> line.addTo(this, null));
    }

    /** Only a first draft takes lines as a whole: an edition keeps what the one before it used. */
    void mustTakeLines(boolean replace) {
        mustBeDraft();
        if (edition > 1) {
            throw new RuleViolation("criteria.fill.edition");
        }
        if (!replace && !criteria.isEmpty()) {
            throw new RuleViolation("criteria.fill.replace");
        }
    }

    /**
     * A line that an earlier edition used is not scored any more, nor what stands in it.
     *
     * @param used origins of the lines of earlier editions
     */
    Criterion retire(long criterionId, String reason, Set<Long> used) {
        mustBeDraft();
        return tree().retire(tree().line(criterionId), reason, used);
    }

    /** A retired line is scored after all, and so are the sections it stands in. */
    Criterion restore(long criterionId) {
        mustBeDraft();
        return tree().restore(tree().line(criterionId));
    }

    /** From now on members read it and nothing in it changes. */
    void publish(LocalDate today) {
        mustBeDraft();
        mustHaveCriteria();
        status = ScaleStatus.PUBLISHED;
        publishedOn = today;
    }

    /** Back to being a draft: possible until the first sheet is made. */
    void withdraw() {
        if (status != ScaleStatus.PUBLISHED) {
            throw new RuleViolation("criteria.withdraw.notPublished");
        }
        status = ScaleStatus.DRAFT;
        publishedOn = null;
    }

    /** The first sheet is made by it. A draft is thereby published. */
    void freeze(LocalDate today) {
        if (status == ScaleStatus.DRAFT) {
            publish(today);
        }
        if (status == ScaleStatus.PUBLISHED) {
            status = ScaleStatus.FROZEN;
            frozenOn = today;
        }
    }

    void mustHaveCriteria() {
        tree().mustBeScored();
    }

    /** A newer edition comes into force. */
    void replace() {
        status = ScaleStatus.REPLACED;
    }

    void mustBeDraft() {
        if (status != ScaleStatus.DRAFT) {
            throw new RuleViolation("criteria.frozen");
        }
    }

    /** The lines as they stand below each other. */
    ScaleTree tree() {
        return new ScaleTree(criteria);
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    ScaleOwner owner() {
        return owner;
    }

    HistorySubject subject() {
        return owner.subject(new ScaleId(id()));
    }

    long version() {
        return version;
    }

    int edition() {
        return edition;
    }

    String title() {
        return title;
    }

    @Nullable
    String source() {
        return source;
    }

    @Nullable
    String reason() {
        return reason;
    }

    ScaleTerms terms() {
        return terms;
    }

    /** Sheets are scored by it, or were: nothing in it changes any more. */
    boolean isFrozen() {
        return status == ScaleStatus.FROZEN || status == ScaleStatus.REPLACED;
    }

    ScaleStatus status() {
        return status;
    }

    @Nullable
    LocalDate publishedOn() {
        return publishedOn;
    }

    @Nullable
    LocalDate frozenOn() {
        return frozenOn;
    }
}
