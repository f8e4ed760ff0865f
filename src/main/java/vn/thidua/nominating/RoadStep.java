package vn.thidua.nominating;

import org.jspecify.annotations.Nullable;
import vn.thidua.access.Action;
import vn.thidua.award.NominationView;
import vn.thidua.award.Stage;

/** A step that people take with a nomination by hand. */
enum RoadStep {
    SUBMIT("gui", Action.NOMINATION_EDIT),
    RECALL("thu-hoi", Action.NOMINATION_EDIT),
    RECEIVE("tiep-nhan", Action.NOMINATION_RECEIVE),
    EXAMINE("tham-dinh", Action.NOMINATION_RECEIVE),
    GIVE_BACK("tra-lai", Action.NOMINATION_RECEIVE);

    private final String slug;
    private final Action action;

    RoadStep(String slug, Action action) {
        this.slug = slug;
        this.action = action;
    }

    /** Can it be taken from this stage? */
    boolean leadsOnFrom(Stage stage) {
        return switch (this) {
            case SUBMIT -> stage.isWithSender();
            case RECALL, RECEIVE -> stage == Stage.SUBMITTED;
            case EXAMINE -> stage == Stage.RECEIVED;
            case GIVE_BACK -> stage.isWithOrganiser();
        };
    }

    /** Does it go forward? Then it is the next step; the others lead back. */
    boolean isForward() {
        return this != RECALL && this != GIVE_BACK;
    }

    Action action() {
        return action;
    }

    /** Address of its page. */
    String pathOf(NominationView nomination) {
        return nomination.path() + "/" + slug;
    }

    /** Message key of the words on its button. */
    public String key() {
        return "award.do." + name();
    }

    /** Message key of what it does. */
    public String introKey() {
        return "award.do." + name() + ".intro";
    }

    /** Message key of what the reason is for; null where none is asked for. */
    public @Nullable String reasonKey() {
        return this == RECALL ? null : "award.do." + name() + ".reason";
    }
}
