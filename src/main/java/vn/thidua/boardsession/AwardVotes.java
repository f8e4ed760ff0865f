package vn.thidua.boardsession;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.award.NominationView;
import vn.thidua.catalogue.RuleNames;
import vn.thidua.history.Wording;
import vn.thidua.programme.RuleKey;
import vn.thidua.shared.Names;

/**
 * By which votes a board recommends an award: a rule of the catalogue like others, with days and source, such as the 90 % of
 * all members that an older decree asked for some titles (Nghị định 91/2017/NĐ-CP, điều 45). Where an award says nothing, the
 * rules of the programme hold.
 */
@Component
@Order(2)
class AwardVotes implements RuleNames {

    private static final String RULE = "BOARD_VOTE";
    private static final Pattern SETTING = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,2})?) ?% (.+)");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** In the words of {@code boardsession.base}, as people may shorten them. */
    private static final Map<String, RuleKey.Base> BASES = Map.of(
            "tong so thanh vien", RuleKey.Base.ALL_MEMBERS,
            "co mat", RuleKey.Base.PRESENT,
            "phieu phat ra", RuleKey.Base.ISSUED,
            "phieu thu vao", RuleKey.Base.RETURNED,
            "phieu hop le", RuleKey.Base.VALID);

    private final JdbcClient jdbc;
    private final Wording wording;

    AwardVotes(JdbcClient jdbc, Wording wording) {
        this.jdbc = jdbc;
        this.wording = wording;
    }

    /** A share of the votes, as it is set: "80 % tổng số thành viên". */
    record Asked(BigDecimal threshold, RuleKey.Base base) {

        /** Empty where the text says no share, or not of what, or of two things at once. */
        static Optional<Asked> of(@Nullable String setting) {
            Matcher said = SETTING.matcher(Objects.requireNonNullElse(setting, ""));
            if (!said.matches()) {
                return Optional.empty();
            }
            BigDecimal share = new BigDecimal(said.group(1).replace(',', '.'));
            String of = Names.fold(said.group(2));
            List<String> meant = BASES.keySet().stream().filter(of::contains).toList();
            return share.signum() > 0 && share.compareTo(HUNDRED) <= 0 && meant.size() == 1
                    ? Optional.of(new Asked(share, Objects.requireNonNull(BASES.get(meant.get(0)))))
                    : Optional.empty();
        }
    }

    /** A row of one award, for one programme or for all. */
    private record Row(
            long award, @Nullable Long programme, @Nullable Asked asked, String source) {

        boolean isFor(NominationView nomination) {
            return Objects.equals(award, nomination.catalogued())
                    && (programme == null || programme == nomination.programme().value());
        }

        Optional<VoteRule> rule() {
            return Optional.ofNullable(asked).map(said -> new VoteRule(said.threshold(), said.base(), true, source));
        }
    }

    /** The rules that hold on a day for these, by the nominations; one statement. One for the programme goes before one for all. */
    Map<NominationView, VoteRule> on(LocalDate day, Collection<NominationView> nominations) {
        List<Row> rows = jdbc.sql("""
                select s.award_id, r.programme_id, r.setting, r.source, r.verified
                from same_award s join award_rule r on r.award_id = s.same_id
                where s.award_id = any(:awards) and r.rule = :rule and daterange(r.valid_from, r.valid_to, '[]') @> cast(:day as date)
                order by r.programme_id nulls last""")
                .param(
                        "awards",
                        nominations.stream()
                                .map(NominationView::catalogued)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toArray(Long[]::new))
                .param("rule", RULE)
                .param("day", day)
                .query((row, number) -> new Row(
                        row.getLong("award_id"),
                        row.getObject("programme_id", Long.class),
                        Asked.of(row.getString("setting")).orElse(null),
                        row.getBoolean("verified")
                                ? row.getString("source")
                                : wording.of("boardsession.awardVote.unverified", row.getString("source"))))
                .list();
        Map<NominationView, VoteRule> rules = new HashMap<>();
        nominations.forEach(one -> rows.stream()
                .filter(row -> row.isFor(one))
                .findFirst()
                .flatMap(Row::rule)
                .ifPresent(rule -> rules.put(one, rule)));
        return rules;
    }

    @Override
    public List<String> names() {
        return List.of(RULE);
    }

    @Override
    public String key(String name) {
        return "boardsession.awardVote";
    }

    @Override
    public @Nullable String refusal(String name, @Nullable String setting) {
        return Asked.of(setting).isPresent() ? null : "boardsession.awardVote.hint";
    }
}
