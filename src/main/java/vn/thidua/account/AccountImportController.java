package vn.thidua.account;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.access.Action;
import vn.thidua.access.Actor;
import vn.thidua.access.Allow;
import vn.thidua.platform.Submission;
import vn.thidua.platform.Workbooks;
import vn.thidua.sheet.CheckedRow;
import vn.thidua.sheet.SheetDrafts;
import vn.thidua.sheet.SheetForm;
import vn.thidua.sheet.SheetReader;

/** Accounts from a workbook: send it, look at every row, invite all, print the codes. */
@Controller
class AccountImportController {

    private static final String KIND = "accounts";
    private static final String PAGE = "/tai-khoan/nhap";

    private final AccountImport accounts;
    private final RoleWords words;
    private final SheetReader sheets;
    private final SheetDrafts drafts;
    private final Workbooks workbooks;

    AccountImportController(
            AccountImport accounts, RoleWords words, SheetReader sheets, SheetDrafts drafts, Workbooks workbooks) {
        this.accounts = accounts;
        this.words = words;
        this.sheets = sheets;
        this.drafts = drafts;
        this.workbooks = workbooks;
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
        return workbooks.xlsx(
                words.text("account.import.template"), words.text("sheet.template.title"), headings(), List.of());
    }

    @PostMapping("/tai-khoan/nhap")
    @Allow(Action.ACCOUNT_EDIT)
    String read(
            @ModelAttribute("form") SheetForm form,
            BindingResult errors,
            Actor actor,
            Submission submission,
            Model model) {
        AtomicReference<@Nullable UUID> draft = new AtomicReference<>();
        return submission
                .attempt(
                        errors,
                        () -> draft.set(
                                drafts.keep(actor.accountId(), KIND, form.fileName(), sheets.read(form, headings()))))
                .then(() -> draft.get() == null ? PAGE : PAGE + "/" + draft.get(), "account.import.read")
                .orShow(() -> choosePage(model));
    }

    @GetMapping("/tai-khoan/nhap/{draft}")
    @Allow(Action.ACCOUNT_EDIT)
    String preview(@PathVariable UUID draft, Actor actor, Model model) {
        var sheet = drafts.get(actor.accountId(), KIND, draft);
        List<CheckedRow> rows = accounts.check(sheet.rows());
        model.addAttribute("fileName", sheet.fileName());
        model.addAttribute("rows", rows);
        model.addAttribute("summary", words.text("sheet.summary", CheckedRow.counts(rows)));
        model.addAttribute("ready", CheckedRow.areReady(rows));
        model.addAttribute("headings", headings());
        model.addAttribute("action", PAGE + "/" + draft);
        return "account/import-preview";
    }

    @PostMapping("/tai-khoan/nhap/{draft}")
    @Allow(Action.ACCOUNT_EDIT)
    String invite(@PathVariable UUID draft, Actor actor, Submission submission, RedirectAttributes redirect) {
        return submission
                .attempt(() -> {
                    var rows = drafts.get(actor.accountId(), KIND, draft).rows();
                    redirect.addFlashAttribute("invitations", new ArrayList<>(accounts.invite(actor, rows)));
                    drafts.forget(draft);
                })
                .then(PAGE + "/ma-moi", "account.import.done")
                .orBack(PAGE + "/" + draft);
    }

    /** The codes just issued, to be printed; shown this once. */
    @GetMapping("/tai-khoan/nhap/ma-moi")
    @Allow(Action.ACCOUNT_EDIT)
    String invitations() {
        return "account/invitations";
    }

    private String choosePage(Model model) {
        model.addAttribute("roles", words.names(AccountImport.ROLES));
        return "account/import";
    }

    private List<String> headings() {
        return AccountImport.HEADINGS.stream().map(words::text).toList();
    }
}
