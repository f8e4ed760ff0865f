package vn.thidua.grid;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardReplaceTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import vn.thidua.platform.Choices;

/**
 * {@code <tr grid:rows="${rows}">}: in its place stand these rows, as the {@link RowWriter} writes them;
 * {@code <td grid:cells="${rows}">}: their cells alone.
 */
@Component
class GridDialect extends AbstractProcessorDialect {

    private final Choices choices;

    GridDialect(Choices choices) {
        super("Grid", "grid", StandardReplaceTagProcessor.PRECEDENCE);
        this.choices = choices;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                new Written(prefix, "rows", choices, RowWriter::rows),
                new Written(prefix, "cells", choices, RowWriter::cells));
    }

    private static final class Written extends AbstractStandardExpressionAttributeTagProcessor {

        private final Choices choices;
        private final BiFunction<List<Grid.Row>, Words, String> writer;

        Written(String prefix, String name, Choices choices, BiFunction<List<Grid.Row>, Words, String> writer) {
            super(TemplateMode.HTML, prefix, name, StandardReplaceTagProcessor.PRECEDENCE, true);
            this.choices = choices;
            this.writer = writer;
        }

        @Override
        @SuppressWarnings("unchecked")
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                @Nullable Object rows,
                IElementTagStructureHandler structure) {
            List<Grid.Row> written = (List<Grid.Row>) Objects.requireNonNull(rows);
            structure.replaceWith(writer.apply(written, new Words(choices)), false);
        }
    }
}
