package vn.thidua.meeting;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.access.Actor;
import vn.thidua.history.FieldEdits;
import vn.thidua.history.History;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.NotFound;

/** Keeping the figures a cluster reported. */
@Service
@Transactional
class FigureItems implements ItemController.Items<FigureForm> {

    private final ReportedFigures figures;
    private final History history;

    FigureItems(ReportedFigures figures, History history) {
        this.figures = figures;
        this.history = history;
    }

    @Override
    @Transactional(readOnly = true)
    public FigureForm form(ClusterYearId year, long id) {
        return get(year, id).form();
    }

    @Override
    public void add(ClusterYearId year, FigureForm form, Actor actor) {
        ReportedFigure figure = figures.save(new ReportedFigure(year, form));
        record(
                year,
                "meeting.history.figureAdded",
                figure,
                FieldEdits.of(figure.form().facts()),
                actor);
    }

    @Override
    public void edit(ClusterYearId year, long id, FigureForm form, Actor actor) {
        ReportedFigure figure = get(year, id);
        FieldEdits edits = figure.edit(form);
        record(year, "meeting.history.figureEdited", figure, edits, actor);
    }

    @Override
    public void remove(ClusterYearId year, long id, Actor actor) {
        ReportedFigure figure = get(year, id);
        figures.delete(figure);
        record(
                year,
                "meeting.history.figureRemoved",
                figure,
                FieldEdits.gone(figure.form().facts()),
                actor);
    }

    private void record(ClusterYearId year, String key, ReportedFigure figure, FieldEdits edits, Actor actor) {
        history.record(actor, MeetingReading.subject(year), key, figure.indicator(), edits.changes());
    }

    private ReportedFigure get(ClusterYearId year, long id) {
        return figures.findByIdAndClusterYearId(id, year.value()).orElseThrow(NotFound::new);
    }
}
