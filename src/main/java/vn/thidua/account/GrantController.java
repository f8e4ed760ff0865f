package vn.thidua.account;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Role;
import vn.thidua.platform.Option;
import vn.thidua.platform.Submission;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.Today;
import vn.thidua.unit.UnitDirectory;
import vn.thidua.unit.UnitView;

/** What an account is granted. The role is chosen first, then where it holds. */
@Controller
class GrantController {

    private static final int UNITS_OFFERED = 100;

    private final Granting granting;
    private final AccountReading reading;
    private final UnitDirectory units;
    private final RoleWords words;
    private final Today today;

    GrantController(Granting granting, AccountReading reading, UnitDirectory units, RoleWords words, Today today) {
        this.granting = granting;
        this.reading = reading;
        this.units = units;
        this.words = words;
        this.today = today;
    }

    @GetMapping("/tai-khoan/{accountId}/quyen")
    @Allow(Action.ACCOUNT_EDIT)
    String choose(
            @PathVariable AccountId accountId,
            @RequestParam(name = "vaiTro", required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String q,
            Model model) {
        Role chosen = roleOf(role);
        model.addAttribute(
                "form", new GrantForm(chosen, null, null, today.date().getYear(), today.date(), null));
        return page(accountId, chosen, q, model);
    }

    @PostMapping("/tai-khoan/{accountId}/quyen")
    @Allow(Action.ACCOUNT_EDIT)
    String grant(
            @PathVariable AccountId accountId,
            @Valid @ModelAttribute("form") GrantForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String q,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> granting.grant(actor, accountId, form.scope()))
                .then("/tai-khoan/" + accountId, "account.granted")
                .orShow(() -> page(accountId, form.role(), q, model));
    }

    @PostMapping("/tai-khoan/{accountId}/quyen/{grantId}/thu-hoi")
    @Allow(Action.ACCOUNT_EDIT)
    String revoke(@PathVariable AccountId accountId, @PathVariable long grantId, Actor actor, Submission submission) {
        String page = "/tai-khoan/" + accountId;
        return submission
                .attempt(() -> granting.revoke(actor, accountId, grantId))
                .then(page, "account.revoked")
                .orBack(page);
    }

    private String page(AccountId account, @Nullable Role role, @Nullable String q, Model model) {
        model.addAttribute("account", reading.get(account));
        model.addAttribute("roles", words.options(Role.values()));
        model.addAttribute("chosen", role == null ? null : words.options(role).get(0));
        model.addAttribute("q", q);
        if (role == Role.UNIT_OFFICER) {
            model.addAttribute("units", options(units.search(q, today.date(), UNITS_OFFERED)));
        } else if (role == Role.CLUSTER_HEAD) {
            model.addAttribute("clusters", reading.clusters());
        } else if (role != null && role != Role.ADMINISTRATOR) {
            model.addAttribute("organisers", options(units.organisers()));
        }
        return "account/grant";
    }

    private static List<Option> options(List<UnitView> units) {
        return units.stream().map(unit -> Option.of(unit.id(), unit.name())).toList();
    }

    private static @Nullable Role roleOf(@Nullable String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
