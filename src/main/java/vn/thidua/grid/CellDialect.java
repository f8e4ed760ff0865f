package vn.thidua.grid;

import java.util.Objects;
import java.util.Set;
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

/** {@code <td grid:cells="${row}">}: in its place stand the cells of this row, as the {@link CellWriter} writes them. */
@Component
class CellDialect extends AbstractProcessorDialect {

    private final Choices choices;

    CellDialect(Choices choices) {
        super("Grid", "grid", StandardReplaceTagProcessor.PRECEDENCE);
        this.choices = choices;
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Cells(prefix, choices));
    }

    private static final class Cells extends AbstractStandardExpressionAttributeTagProcessor {

        private final Choices choices;

        Cells(String prefix, Choices choices) {
            super(TemplateMode.HTML, prefix, "cells", StandardReplaceTagProcessor.PRECEDENCE, true);
            this.choices = choices;
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName name,
                String value,
                @Nullable Object row,
                IElementTagStructureHandler structure) {
            Grid.Row cells = (Grid.Row) Objects.requireNonNull(row);
            structure.replaceWith(new CellWriter(new Words(choices)).cells(cells), false);
        }
    }
}
