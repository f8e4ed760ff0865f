package vn.thidua.sheet;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A workbook as it is sent in. */
public record SheetForm(@Nullable MultipartFile file) {

    /** The file's name as the sender knows it. */
    public String fileName() {
        String name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name;
    }

    /** A form to begin with. */
    public static SheetForm empty() {
        return new SheetForm(null);
    }
}
