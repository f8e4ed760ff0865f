package vn.thidua.account;

import static vn.thidua.account.AccountImport.SHEET;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.access.Role;
import vn.thidua.platform.Submission;
import vn.thidua.sheet.SheetForm;
import vn.thidua.sheet.SheetImports;

/** Accounts from a workbook: send it, look at every row, invite all, print the codes. */
@Controller
class AccountImportController {

    private final AccountImport accounts;
    private final RoleWords words;
    private final SheetImports sheets;

    AccountImportController(AccountImport accounts, RoleWords words, SheetImports sheets) {
        this.accounts = accounts;
        this.words = words;
        this.sheets = sheets;
    }

    @GetMapping("/tai-khoan/nhap")
    @Allow(Action.ACCOUNT_EDIT)
    String choose(Model model) {
        model.addAttribute("form", SheetForm.empty());
        return choosePage(model);
    }

    @GetMapping("/tai-khoan/nhap/mau.xlsx")
    @Allow(Action.ACCOUNT_EDIT)
    ResponseEntity<StreamingResponseBody> template() {
        return sheets.template(SHEET);
    }

    @PostMapping("/tai-khoan/nhap")
    @Allow(Action.ACCOUNT_EDIT)
    String read(
            @ModelAttribute("form") SheetForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        AtomicReference<String> to = new AtomicReference<>(SHEET.page());
        return submission
                .attempt(errors, () -> to.set(sheets.receive(SHEET, actor.accountId(), form)))
                .then(to::get, "account.import.read")
                .orShow(() -> choosePage(model));
    }

    @GetMapping("/tai-khoan/nhap/{draft}")
    @Allow(Action.ACCOUNT_EDIT)
    String preview(@PathVariable UUID draft, Actor actor, Model model) {
        model.addAttribute("sheet", sheets.preview(SHEET, actor.accountId(), draft, accounts::check));
        model.addAttribute("action", SHEET.pageOf(draft));
        return "account/import-preview";
    }

    @PostMapping("/tai-khoan/nhap/{draft}")
    @Allow(Action.ACCOUNT_EDIT)
    String invite(@PathVariable UUID draft, Actor actor, Submission submission, RedirectAttributes redirect) {
        return submission
                .attempt(() -> sheets.takeOver(
                        SHEET,
                        actor.accountId(),
                        draft,
                        rows -> redirect.addFlashAttribute(
                                "invitations", new ArrayList<>(accounts.invite(actor, rows)))))
                .then(SHEET.page() + "/ma-moi", "account.import.done")
                .orBack(SHEET.pageOf(draft));
    }

    /** The codes just issued, to be printed; shown this once. */
    @GetMapping("/tai-khoan/nhap/ma-moi")
    @Allow(Action.ACCOUNT_EDIT)
    String invitations() {
        return "account/invitations";
    }

    private String choosePage(Model model) {
        model.addAttribute("roles", words.options(AccountImport.ROLES.toArray(Role[]::new)));
        return "account/import";
    }
}
