package vn.thidua.criteria;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import vn.thidua.access.Action;
import vn.thidua.access.Allow;
import vn.thidua.platform.Workbooks;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;

/** A scale as a workbook. */
@Controller
class ScaleExportController {

    private final ScalePages pages;
    private final Workbooks workbooks;
    private final MessageSource messages;

    ScaleExportController(ScalePages pages, Workbooks workbooks, MessageSource messages) {
        this.pages = pages;
        this.workbooks = workbooks;
        this.messages = messages;
    }

    @GetMapping("/nam/{yearId}/thang-diem/xlsx")
    @Allow(Action.YEAR_READ)
    ResponseEntity<StreamingResponseBody> scale(
            @PathVariable ClusterYearId yearId,
            @RequestParam(name = "ban", required = false) @Nullable Integer edition) {
        ScalePage page = pages.page(yearId, edition).orElseThrow(NotFound::new);
        List<List<Object>> rows = new ArrayList<>();
        page.scale()
                .criteria()
                .forEach(line -> rows.add(
                        Arrays.asList(line.code(), line.text(), text(line.line().key()), line.max(), line.guidance())));
        rows.add(Arrays.asList("", text("criteria.sum.BASE"), "", page.base(), null));
        rows.add(Arrays.asList("", text("criteria.sum.BONUS"), "", page.bonus(), null));
        rows.add(Arrays.asList("", text("criteria.sum.PENALTY"), "", page.penalty(), null));
        List<String> heads = Stream.of(
                        "criteria.code", "criteria.text", "criteria.kind", "criteria.max", "criteria.guidance")
                .map(this::text)
                .toList();
        return workbooks.xlsx("thang-diem", page.scale().title(), heads, rows);
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
