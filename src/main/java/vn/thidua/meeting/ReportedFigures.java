package vn.thidua.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Reported figures, always found by their cluster-year. */
interface ReportedFigures extends Repository<ReportedFigure, Long> {

    List<ReportedFigure> findByClusterYearIdOrderById(long clusterYearId);

    Optional<ReportedFigure> findByIdAndClusterYearId(long id, long clusterYearId);

    ReportedFigure save(ReportedFigure figure);

    void delete(ReportedFigure figure);
}
