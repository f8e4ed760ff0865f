package vn.thidua.programme;

import java.util.Arrays;
import java.util.Optional;

/** The steps of a cluster's year, in the order in which officials go through them (domain 2.3). */
public enum YearStep {
    MEMBERS("thanh-vien"),
    COVENANT("giao-uoc"),
    SCALE("thang-diem"),
    SCORING("cham-diem"),
    BALLOT("binh-xet"),
    NOMINATION("khen-thuong"),
    MEETING("hoi-nghi"),
    HANDOVER("ban-giao");

    private final String slug;

    YearStep(String slug) {
        this.slug = slug;
    }

    /** Last part of the step's address below its cluster-year. */
    public String slug() {
        return slug;
    }

    /** Message key of the step's name. */
    public String key() {
        return "programme.step." + name();
    }

    /** The step with this slug. */
    public static Optional<YearStep> ofSlug(String slug) {
        return Arrays.stream(values()).filter(step -> step.slug.equals(slug)).findFirst();
    }
}
