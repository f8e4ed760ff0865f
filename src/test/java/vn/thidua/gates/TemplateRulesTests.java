package vn.thidua.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateRulesTests {

    @Test
    void holdInEveryTemplate() {
        List<Path> templates = SourceFiles.below(SourceFiles.TEMPLATES, ".html");

        assertThat(templates).hasSizeGreaterThan(5);
        assertThat(templates.stream()
                        .flatMap(file -> TemplateRules.problems(file.toString(), SourceFiles.read(file)).stream())
                        .toList())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"color:red\" th:text=\"${x}\"></p>",
                "<a onclick=\"go()\" th:text=\"${x}\"></a>",
                "<p th:utext=\"${x}\"></p>",
                "<script>go()</script>",
                "<p>Chào các chị</p>",
                "<input aria-label=\"Tìm\">",
                "<div th:replace=\"~{a/b :: ${chosen}}\"></div>",
                "<div th:replace=\"~{a/b :: c(${@show.date(x)})}\"></div>",
                "<div th:if=\"${x}\" th:replace=\"~{a/b :: c}\"></div>"
            })
    void catchTheirOffenders(String offender) {
        assertThat(TemplateRules.problems("offender", offender)).isNotEmpty();
    }

    @Test
    void catchATemplateThatIsTooLong() {
        assertThat(TemplateRules.problems("offender", "<p></p>\n".repeat(TemplateRules.MOST_LINES + 1)))
                .isNotEmpty();
    }
}
