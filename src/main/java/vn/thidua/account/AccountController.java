package vn.thidua.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.history.History;
import vn.thidua.identity.AccountKeeping;
import vn.thidua.identity.Invitation;
import vn.thidua.platform.Slice;
import vn.thidua.platform.Submission;
import vn.thidua.platform.TableColumns;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.Names;

/** The list of accounts, and one account with what it is granted. */
@Controller
class AccountController {

    private static final int ROWS_A_PAGE = 50;

    private static final TableColumns<AccountRow> COLUMNS = TableColumns.<AccountRow>none()
            .with("identity.fullName", AccountRow::fullName)
            .with("identity.username", AccountRow::username)
            .told(
                    "account.roles",
                    (row, words) -> row.roleKeys().stream().map(words::text).toList())
            .word("account.state", AccountRow::stateKey)
            .with("account.lastSignIn", AccountRow::lastSignIn);

    private final AccountReading reading;
    private final AccountKeeping accounts;
    private final Granting granting;
    private final History history;

    AccountController(AccountReading reading, AccountKeeping accounts, Granting granting, History history) {
        this.reading = reading;
        this.accounts = accounts;
        this.granting = granting;
        this.history = history;
    }

    @GetMapping("/tai-khoan")
    @Allow(Action.ACCOUNT_READ)
    String list(@RequestParam(required = false) @Nullable String q, HttpServletRequest request, Model model) {
        String words = words(q);
        Slice slice = Slice.of(request, ROWS_A_PAGE, reading.count(words));
        model.addAttribute("q", q);
        model.addAttribute("slice", slice);
        model.addAttribute("accounts", reading.rows(words, slice.offset(), slice.size()));
        return "account/accounts";
    }

    @GetMapping("/tai-khoan/tai-ve")
    @Allow(Action.ACCOUNT_READ)
    ResponseEntity<StreamingResponseBody> workbook(
            @RequestParam(required = false) @Nullable String q, Workbooks workbooks) {
        return workbooks.list(COLUMNS, reading.rows(words(q), 0, Workbooks.MOST_ROWS), "account.title");
    }

    private static String words(@Nullable String q) {
        return q == null ? "" : Names.clean(q);
    }

    @GetMapping("/tai-khoan/moi")
    @Allow(Action.ACCOUNT_EDIT)
    String empty(Model model) {
        model.addAttribute("form", AccountForm.empty());
        return newPage(model);
    }

    @PostMapping("/tai-khoan/moi")
    @Allow(Action.ACCOUNT_EDIT)
    String add(
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            RedirectAttributes redirect,
            Model model) {
        AtomicReference<String> to = new AtomicReference<>("/tai-khoan");
        return submission
                .attempt(errors, () -> {
                    AccountId added = accounts.add(actor, form.person());
                    show(accounts.issueCode(actor, added), redirect);
                    to.set(pageOf(added));
                })
                .then(to::get, "account.added", form.fullName())
                .orShow(() -> newPage(model));
    }

    @GetMapping("/tai-khoan/{accountId}")
    @Allow(Action.ACCOUNT_READ)
    String show(@PathVariable AccountId accountId, Model model) {
        model.addAttribute("account", reading.get(accountId));
        model.addAttribute("grants", reading.grants(accountId));
        model.addAttribute("headships", reading.headships(accountId));
        model.addAttribute("history", history.of(AccountKeeping.subject(accountId)));
        return "account/account";
    }

    @GetMapping("/tai-khoan/{accountId}/sua")
    @Allow(Action.ACCOUNT_EDIT)
    String filled(@PathVariable AccountId accountId, Model model) {
        model.addAttribute("form", AccountForm.of(accounts.get(accountId)));
        return editPage(accountId, model);
    }

    @PostMapping("/tai-khoan/{accountId}/sua")
    @Allow(Action.ACCOUNT_EDIT)
    String edit(
            @PathVariable AccountId accountId,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        return submission
                .attempt(errors, () -> accounts.edit(actor, accountId, form.person(), form.version()))
                .then(pageOf(accountId), "account.saved")
                .orShow(() -> editPage(accountId, model));
    }

    @PostMapping("/tai-khoan/{accountId}/ma")
    @Allow(Action.ACCOUNT_EDIT)
    String issueCode(
            @PathVariable AccountId accountId, Actor actor, Submission submission, RedirectAttributes redirect) {
        return submission
                .attempt(() -> show(accounts.issueCode(actor, accountId), redirect))
                .then(pageOf(accountId), "account.codeIssued")
                .orBack(pageOf(accountId));
    }

    @PostMapping("/tai-khoan/{accountId}/khoa")
    @Allow(Action.ACCOUNT_EDIT)
    String lock(@PathVariable AccountId accountId, Actor actor, Submission submission) {
        return submission
                .attempt(() -> granting.lock(actor, accountId))
                .then(pageOf(accountId), "account.locked")
                .orBack(pageOf(accountId));
    }

    @PostMapping("/tai-khoan/{accountId}/mo-khoa")
    @Allow(Action.ACCOUNT_EDIT)
    String unlock(@PathVariable AccountId accountId, Actor actor, Submission submission) {
        return submission
                .attempt(() -> accounts.unlock(actor, accountId))
                .then(pageOf(accountId), "account.unlocked")
                .orBack(pageOf(accountId));
    }

    /** The code is shown on the next page and never again. */
    static void show(Invitation invitation, RedirectAttributes redirect) {
        redirect.addFlashAttribute("invitation", invitation);
    }

    private static String newPage(Model model) {
        model.addAttribute("titleKey", "account.add");
        model.addAttribute("action", "/tai-khoan/moi");
        model.addAttribute("back", "/tai-khoan");
        return "account/account-form";
    }

    private static String editPage(AccountId account, Model model) {
        model.addAttribute("titleKey", "account.edit");
        model.addAttribute("action", pageOf(account) + "/sua");
        model.addAttribute("back", pageOf(account));
        return "account/account-form";
    }

    private static String pageOf(AccountId account) {
        return "/tai-khoan/" + account;
    }
}
