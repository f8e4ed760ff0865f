package vn.thidua.scalemodel;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.criteria.ReferenceScales;
import vn.thidua.criteria.ScaleOwner;
import vn.thidua.criteria.ScalePlaces;

/** The published scales, for whoever is about to write one. */
@Controller
class ModelController {

    private final ScalePlaces places;
    private final ReferenceScales models;

    ModelController(ScalePlaces places, ReferenceScales models) {
        this.places = places;
        this.models = models;
    }

    @GetMapping({"/nam/{yearId}/thang-diem/mau", "/he-thong/{programmeId}/thang-diem/{forYear}/mau"})
    @Allow(Action.SCALE_EDIT)
    String show(ScaleOwner owner, Model model) {
        model.addAttribute("place", places.of(owner));
        model.addAttribute("references", models.all());
        return "scalemodel/models";
    }
}
