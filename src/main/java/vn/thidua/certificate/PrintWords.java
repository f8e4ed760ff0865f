package vn.thidua.certificate;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.shared.PaperCode;

/** What the product itself writes on certificates: always Vietnamese, in whatever language the pages are read. */
@Component
class PrintWords {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
    private static final int TWO_DIGITS = 10;
    private static final int LAST_WITH_ZERO = 2;

    private final MessageSource messages;

    PrintWords(MessageSource messages) {
        this.messages = messages;
    }

    String decision(String number) {
        return word("certificate.print.decision", number);
    }

    String check() {
        return word("certificate.print.check");
    }

    /** What stands on a certificate that was invented. */
    String demo() {
        return word("certificate.print.demo");
    }

    /** "Minh Họa, ngày 05 tháng 02 năm 2026", as Decree 30/2020/NĐ-CP, annex I, writes a date. */
    String dated(LocalDate day, @Nullable String place) {
        String date = word("certificate.print.date", day(day), month(day), String.valueOf(day.getYear()));
        return place == null ? date : place + ", " + date;
    }

    /** Days below ten have a zero before. */
    static String day(LocalDate day) {
        return (day.getDayOfMonth() < TWO_DIGITS ? "0" : "") + day.getDayOfMonth();
    }

    /** Months 1 and 2 have a zero before. */
    static String month(LocalDate day) {
        return (day.getMonthValue() <= LAST_WITH_ZERO ? "0" : "") + day.getMonthValue();
    }

    /** What most sheets say that are drawn whole. */
    CertificateLayout.Wording usual() {
        return new CertificateLayout.Wording(word("certificate.print.head"), word("certificate.print.verb"), null);
    }

    /** A certificate to look at where the organiser has granted nothing yet. */
    Certificate sample(boolean longest) {
        return new Certificate(
                0,
                word(longest ? "certificate.sample.longest" : "certificate.sample.recipient"),
                null,
                word("certificate.sample.award"),
                word("certificate.sample.authority"),
                word("certificate.sample.achievement"),
                word("certificate.sample.number"),
                LocalDate.of(2026, 2, 5),
                word("certificate.sample.signerTitle"),
                word("certificate.sample.signerName"),
                PaperCode.random(),
                false);
    }

    private String word(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }
}
