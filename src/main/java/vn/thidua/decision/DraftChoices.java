package vn.thidua.decision;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.catalogue.Authorities;
import vn.thidua.platform.Option;
import vn.thidua.shared.UnitId;

/** What can be chosen in the form of a draft. */
@Component
class DraftChoices {

    private final DecisionListing listing;
    private final Authorities authorities;

    DraftChoices(DecisionListing listing, Authorities authorities) {
        this.listing = listing;
        this.authorities = authorities;
    }

    /** Also authorities that have ended: a decision may be entered that was signed in their time. */
    void addTo(UnitId organiser, Model model) {
        model.addAttribute("programmes", listing.programmes(organiser));
        model.addAttribute(
                "authorities",
                authorities.all().stream()
                        .map(authority -> Option.of(authority.id(), authority.name()))
                        .toList());
    }
}
