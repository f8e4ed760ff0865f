package vn.thidua.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.shared.EditConflict;
import vn.thidua.shared.FieldConflict;
import vn.thidua.shared.Points;
import vn.thidua.shared.RuleViolation;
import vn.thidua.shared.Today;

/** The style guide: every fragment in every state, for those who build pages and for the tests. Stores nothing. */
@Controller
@Profile({"demo", "test"})
class StyleGuideController {

    private static final String PATH = "/kieu-mau";
    private static final String VIEW = "platform/style-guide";
    private static final long CURRENT_VERSION = 7;
    private static final String STORED_NAME = "TD-1";

    private final Today today;
    private final Workbooks workbooks;
    private final MessageSource messages;

    StyleGuideController(Today today, Workbooks workbooks, MessageSource messages) {
        this.today = today;
        this.workbooks = workbooks;
        this.messages = messages;
    }

    @GetMapping(PATH)
    @Allow(Action.STYLE_GUIDE)
    String show(Model model, HttpServletRequest request) {
        model.addAttribute(
                "form",
                new StyleGuideForm(
                        null, Points.parse("18,5"), LocalDate.of(2026, 12, 31), 12, null, null, null, true, 7));
        return page(model, request);
    }

    @PostMapping(PATH)
    @Allow(Action.STYLE_GUIDE)
    String send(
            @Valid @ModelAttribute("form") StyleGuideForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            Submission submission) {
        return submission
                .attempt(errors, () -> pretend(form))
                .then(PATH, "platform.guide.saved")
                .orShow(() -> page(model, request));
    }

    @GetMapping(PATH + "/bang.xlsx")
    @Allow(Action.STYLE_GUIDE)
    ResponseEntity<StreamingResponseBody> workbook(Locale locale) {
        List<List<Object>> rows = List.of(
                List.of(text("platform.guide.unit.one", locale), Points.parse("97,5"), today.date()),
                List.of("=1+1", 2, today.now()));
        return workbooks.xlsx(
                "kieu-mau",
                text("platform.guide.table", locale),
                List.of(
                        text("platform.guide.unit", locale),
                        text("platform.guide.points", locale),
                        text("platform.guide.date", locale)),
                rows);
    }

    private static void pretend(StyleGuideForm form) {
        if (form.version() != CURRENT_VERSION) {
            throw new EditConflict(
                    List.of(new FieldConflict("platform.guide.name", STORED_NAME, String.valueOf(form.name()))),
                    CURRENT_VERSION);
        }
        if (!form.agreed()) {
            throw new RuleViolation("platform.guide.refused").at("agreed");
        }
    }

    private String page(Model model, HttpServletRequest request) {
        Locale locale = LocaleContextHolder.getLocale();
        model.addAttribute("q", request.getParameter("q"));
        model.addAttribute("slice", Slice.of(request, 50, 120));
        model.addAttribute("kinds", List.of(kind("CLUSTER", locale), kind("BLOCK", locale)));
        model.addAttribute(
                "bars",
                List.of(
                        bar(text("platform.guide.unit.one", locale), "97.50"),
                        bar(text("platform.guide.unit.two", locale), "88.25")));
        return VIEW;
    }

    private Option kind(String value, Locale locale) {
        return new Option(value, text("platform.guide.kind." + value, locale));
    }

    private static Bar bar(String label, String points) {
        return new Bar(label, points.replace('.', ','), new BigDecimal(points), new BigDecimal(100));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
