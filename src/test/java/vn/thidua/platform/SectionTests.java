package vn.thidua.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which entry of the menu a page lies under. */
class SectionTests {

    @ParameterizedTest
    @CsvSource({
        "/viec-cua-toi, TASKS",
        "/cum, CLUSTERS",
        "/nam/7/cham-diem, CLUSTERS",
        "/he-thong/2, PROGRAMMES",
        "/khen-thuong/thong-ke, AWARDS",
        "/de-nghi/8/dieu-kien, AWARDS",
        "/don-vi/1/hoi-dong/2/phien/3, AWARDS",
        "/don-vi/1/quyet-dinh, AWARDS",
        "/don-vi/1/so-khen-thuong/9, AWARDS",
        "/don-vi/1/khong-khen, AWARDS",
        "/don-vi/1/bang-khen/mau/moi, AWARDS",
        "/danh-muc, CATALOGUE",
        "/don-vi, UNITS",
        "/don-vi/1, UNITS",
        "/don-vi/1/can-bo, UNITS",
        "/tai-khoan/4, ACCOUNTS"
    })
    void pageLiesUnder(String path, Section section) {
        assertThat(Section.of(path)).isEqualTo(section);
    }

    @ParameterizedTest
    @CsvSource({"/", "/toi", "/dang-nhap", "/cumulus", "/don-vi-khac"})
    void pageLiesUnderNone(String path) {
        assertThat(Section.of(path)).isNull();
    }
}
