package vn.thidua.evidence;

import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.attachment.StoredContent;
import vn.thidua.shared.ClusterYearId;
import vn.thidua.shared.MembershipId;
import vn.thidua.shared.NotFound;

/** The evidence of a unit as other modules show it beside its points. */
@Service
@Transactional(readOnly = true)
public class EvidenceOf {

    private final EvidenceReading reading;

    EvidenceOf(EvidenceReading reading) {
        this.reading = reading;
    }

    /** The address of the page with a unit's evidence; an item is added at {@code /them?dong=…} below it. */
    public static String path(ClusterYearId year, MembershipId member) {
        return new Folder(year, member).path();
    }

    /**
     * What each line of the unit's sheets rests on, by the line's id; a line without evidence is not in it, nor is
     * evidence that was put aside. One statement, whatever the number of lines.
     */
    public Map<Long, List<EvidenceView>> lines(ClusterYearId year, MembershipId member) {
        return reading.byLine(new Folder(year, member));
    }

    /**
     * Sends the file of an item of this unit and year, or {@link NotFound}; the content is read while it is sent. Whoever
     * asks has checked that the person may see the unit's sheet.
     */
    public ResponseEntity<Resource> download(ClusterYearId year, MembershipId member, long id) {
        EvidenceView.StoredFile file = reading.item(new Folder(year, member), id)
                .map(EvidenceView::file)
                .orElseThrow(NotFound::new);
        return new StoredContent(file.bytes(), (from, most) -> reading.piece(id, from, most))
                .asDownload(file.name(), file.mediaType());
    }
}
