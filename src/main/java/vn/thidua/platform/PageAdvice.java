package vn.thidua.platform;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ExtendedServletRequestDataBinder;
import vn.thidua.access.Here;

/** What the layout needs on every page. */
@ControllerAdvice
class PageAdvice {

    private final boolean demo;

    PageAdvice(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @ModelAttribute("here")
    @Nullable
    Here here(HttpServletRequest request) {
        return (Here) request.getAttribute(Here.class.getName());
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR ? "/" : request.getRequestURI();
    }

    /** The entry of the menu under which the page lies. */
    @ModelAttribute("menu")
    @Nullable
    Section menu(HttpServletRequest request) {
        return Section.of(path(request));
    }

    /** The demonstration content is loaded: every page says so. */
    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }

    /** The same for a page that no handler shows, but the advice for its exception. */
    void fill(HttpServletRequest request, Model model) {
        model.addAttribute("here", here(request));
        model.addAttribute("path", "/"); // the address may take no GET
        model.addAttribute("demo", demo);
    }

    /** Nothing typed is nothing; the character that no database keeps is left out wherever it comes from. */
    @InitBinder
    void emptyIsNothing(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor("\u0000", true));
    }

    /** A form is filled from its fields; a header of the same name is none of them. */
    @InitBinder
    void headersAreNoFields(WebDataBinder binder) {
        if (binder instanceof ExtendedServletRequestDataBinder form) {
            form.setHeaderPredicate(header -> false);
        }
    }
}
