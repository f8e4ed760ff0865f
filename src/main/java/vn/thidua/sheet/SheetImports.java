package vn.thidua.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.core.type.TypeReference;
import vn.thidua.platform.Choices;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.AccountId;
import vn.thidua.shared.NotFound;

/** The way of a workbook, the same for every kind: filled in and sent, looked at row by row, taken over as a whole. */
@Component
public class SheetImports {

    /**
     * A kind of workbook.
     *
     * @param name under which its drafts are kept
     * @param page the address it is sent to; a draft lies below
     * @param template message key of the empty file's name
     * @param headings its columns
     */
    public record Kind(String name, String page, String template, List<Heading> headings) {

        /** A kind whose columns all have to be there, by the message keys of their names. */
        public static Kind plain(String name, String page, String template, List<String> headings) {
            return new Kind(
                    name,
                    page,
                    template,
                    headings.stream().map(Heading::required).toList());
        }

        /** The address of what was sent. */
        public String pageOf(UUID draft) {
            return page + "/" + draft;
        }
    }

    /**
     * A column.
     *
     * @param key message key of its name
     * @param also message key of its other names, apart by semicolons; null where it has none
     * @param required without it the file is refused
     * @param lines its cells hold several lines
     */
    public record Heading(String key, @Nullable String also, boolean required, boolean lines) {

        static Heading required(String key) {
            return new Heading(key, null, true, false);
        }
    }

    private static final TypeReference<List<SheetRow>> ROWS = new TypeReference<>() {};

    private final SheetReader reader;
    private final SheetDrafts drafts;
    private final Workbooks workbooks;
    private final Choices words;

    SheetImports(SheetReader reader, SheetDrafts drafts, Workbooks workbooks, Choices words) {
        this.reader = reader;
        this.drafts = drafts;
        this.workbooks = workbooks;
        this.words = words;
    }

    /** The empty workbook to be filled in. */
    public ResponseEntity<StreamingResponseBody> template(Kind kind) {
        return workbooks.xlsx(words.text(kind.template()), words.text("sheet.template.title"), names(kind), List.of());
    }

    /**
     * Reads what was sent and keeps it for its sender; answers the address of the preview. A file that cannot be read is a
     * violation at the field "file".
     */
    public String receive(Kind kind, AccountId sender, SheetForm form) {
        return kind.pageOf(drafts.keep(sender, kind.name(), form.fileName(), reader.read(form, headings(kind))));
    }

    /** What would become of each row; {@link NotFound} for anybody but the sender. */
    public SheetPreview preview(
            Kind kind, AccountId sender, UUID draft, Function<List<SheetRow>, List<CheckedRow>> check) {
        SheetDrafts.Draft<List<SheetRow>> sent = drafts.get(sender, kind.name(), draft, ROWS);
        return new SheetPreview(sent.fileName(), names(kind), check.apply(sent.content()));
    }

    /** Hands the rows to the act that takes them over and forgets the draft. */
    public void takeOver(Kind kind, AccountId sender, UUID draft, Consumer<List<SheetRow>> act) {
        act.accept(drafts.get(sender, kind.name(), draft, ROWS).content());
        drafts.forget(draft);
    }

    private List<String> names(Kind kind) {
        return headings(kind).stream().map(SheetHeading::name).toList();
    }

    private List<SheetHeading> headings(Kind kind) {
        return kind.headings().stream().map(this::heading).toList();
    }

    private SheetHeading heading(Heading heading) {
        List<String> names = new ArrayList<>(List.of(words.text(heading.key())));
        if (heading.also() != null) {
            names.addAll(List.of(words.text(heading.also()).split(";")));
        }
        return new SheetHeading(names, heading.required(), heading.lines());
    }
}
