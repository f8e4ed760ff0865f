package vn.thidua.document;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Names;

/** The words of papers: Vietnamese always, in whatever language the person at the screen reads. */
@Component
public class PaperWords {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;

    PaperWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The message in Vietnamese. Numbers go in as text, so that none is written as "2.026". */
    public String of(String key, @Nullable Object... arguments) {
        Object[] texts = Arrays.stream(arguments)
                .map(argument -> argument == null ? "" : argument.toString())
                .toArray();
        return messages.getMessage(key, texts, VIETNAMESE);
    }

    /**
     * "ngày 05 tháng 01 năm 2026": a zero before days below ten and the months January and February (Decree 30/2020/NĐ-CP,
     * appendix I); with room for what is not known yet.
     */
    public String longDate(@Nullable LocalDate day) {
        if (day == null) {
            return of("document.date.open");
        }
        String month = day.getMonthValue() < 3 ? "%02d".formatted(day.getMonthValue()) : "" + day.getMonthValue();
        return of("document.date", "%02d".formatted(day.getDayOfMonth()), month, day.getYear());
    }

    /** "Số: 12/QĐ-HPN". */
    public String number(String number) {
        return of("document.number", number);
    }

    /** "Minh Họa, ngày 05 tháng 01 năm 2026". */
    public String placeAndDate(String place, @Nullable LocalDate day) {
        return of("document.placeAndDate", place, longDate(day));
    }

    /** An amount of đồng in words, with a capital: "Mười hai triệu đồng chẵn". "Chẵn" where no hundreds are left over. */
    public String amount(long dong) {
        String words = AmountWords.of(dong);
        String sentence = of(dong % 1000 == 0 ? "document.amount.even" : "document.amount", words);
        return sentence.substring(0, 1).toUpperCase(VIETNAMESE) + sentence.substring(1);
    }

    /** Vietnamese order of names of units, places, titles: a, ă, â, b, c, d, đ, e, ê … */
    public Comparator<String> order() {
        return Collator.getInstance(VIETNAMESE)::compare;
    }

    /** Order of people: by the given name, which stands last, then by the whole name. */
    public Comparator<String> orderOfPeople() {
        return Comparator.comparing(PaperWords::givenName, order()).thenComparing(order());
    }

    private static String givenName(String name) {
        String clean = Names.clean(name);
        return clean.substring(clean.lastIndexOf(' ') + 1);
    }
}
