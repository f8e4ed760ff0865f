package vn.thidua.boardsession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.access.Role;
import vn.thidua.secrecy.Envelope;
import vn.thidua.shared.AccountId;

/** A session in which six of seven members are there and three of them count; what the browser does, their devices do in Java. */
abstract class BoardBoxScene extends SessionScene {

    static final int YES = 0;
    static final int NO = 1;

    @Autowired
    MockMvcTester mvc;

    final Envelope.Keys firstKeys = Envelope.Keys.generate();
    final Envelope.Keys secondKeys = Envelope.Keys.generate();
    AccountId third;
    AccountId fourth;
    long ofFirstUnit;
    long ofSecondUnit;

    @BeforeEach
    void moreMembers() {
        third = world.person("uyvien3", Role.BOARD_MEMBER, organiser);
        fourth = world.person("uyvien4", Role.BOARD_MEMBER, organiser);
        member("Hoàng Thị Hoa", "MEMBER", third, null);
        member("Đỗ Thị Cúc", "MEMBER", fourth, null);
    }

    /** Both flags are on the agenda, to be voted on in the box. */
    void boxed() {
        ofFirstUnit = nomination(first, flag);
        ofSecondUnit = nomination(second, flag);
        agenda(ofFirstUnit, ofSecondUnit);
        done(pages.post(
                session + "/chuong-trinh/muc",
                staff,
                "act",
                "BOX_VOTE",
                "items",
                item(ofFirstUnit) + "",
                "items",
                item(ofSecondUnit) + ""));
    }

    /** As {@link #boxed}; the session is open and the boxes are made. */
    void opened() {
        boxed();
        open();
        done(pages.post(session + "/hom-phieu-kin", staff));
    }

    /** Whoever has no account is away; three count. */
    @Override
    MvcTestResult roll() {
        return pages.post(session + "/diem-danh", staff, roll("ABSENT", staff, other, third));
    }

    String[] roll(String far, AccountId... tellers) {
        List<String> fields = new ArrayList<>(List.of("version", version()));
        List<Long> seats = seats();
        for (int i = 0; i < seats.size(); i++) {
            boolean away = seats.get(i) == seat("Vũ Thị Xa");
            fields.addAll(List.of("rows[" + i + "].member", seats.get(i).toString()));
            fields.addAll(List.of("rows[" + i + "].presence", away ? far : "PRESENT"));
            fields.addAll(List.of("rows[" + i + "].number", away && far.equals("IN_WRITING") ? "07/YK" : ""));
        }
        String[] names = {"first", "second", "third"};
        for (int i = 0; i < tellers.length; i++) {
            fields.addAll(List.of(names[i], tellers[i].toString()));
        }
        return fields.toArray(String[]::new);
    }

    /** The box in which this nomination lies. */
    String box(long nomination) {
        long poll = jdbc.sql("""
                select c.poll_id from poll_candidate c join poll p on p.id = c.poll_id and p.state <> 'VOID'
                join session_item i on i.id = c.item_id where i.nomination_id = ?""").param(nomination).query(Long.class).single();
        return session + "/hom-phieu-kin/" + poll;
    }

    String state(String box) {
        return jdbc.sql("select state from poll where id = ?")
                .param(id(box))
                .query(String.class)
                .single();
    }

    /** Two tellers make and try their keys. */
    void keyed(String box) {
        done(pages.post(box + "/hom-phieu/khoa/giu", staff));
        done(pages.post(box + "/hom-phieu/khoa/giu", other));
        assertThat(put(box, "/khoa/cong-khai", staff, firstKeys.publicKey())).hasStatusOk();
        assertThat(put(box, "/khoa/cong-khai", other, secondKeys.publicKey())).hasStatusOk();
        assertThat(state(box)).isEqualTo("KEYED");
    }

    void taking(String box) {
        keyed(box);
        done(pages.post(box + "/mo", staff));
        assertThat(state(box)).isEqualTo("OPEN");
    }

    /** A member's device seals yes or no to the one line of the paper. */
    MvcTestResult cast(String box, AccountId member, int mark) {
        return put(
                box,
                "/phieu",
                member,
                Envelope.seal(Envelope.ballot(mark), firstKeys.publicKey(), secondKeys.publicKey(), bound(box)));
    }

    /** Votes are ended, both locks opened, and two count. */
    void counted(String box) {
        done(pages.post(box + "/dong", staff));
        List<byte[]> inners = Envelope.strip(bytes(box, "/mo-khoa-1/hop", staff), firstKeys, bound(box));
        assertThat(put(box, "/mo-khoa-1", staff, joined(inners))).hasStatusOk();
        assertThat(count(box, other)).hasStatusOk();
        assertThat(count(box, third)).hasStatusOk();
        assertThat(state(box)).isEqualTo("COUNTED");
    }

    private MvcTestResult count(String box, AccountId teller) {
        List<byte[]> inners = bytes(box, "/mo-khoa-2/hop", teller);
        List<byte[]> plains = inners.stream()
                .flatMap(inner -> Envelope.open(inner, secondKeys, bound(box)).stream())
                .toList();
        return pages.post(
                box + "/hom-phieu/mo-khoa-2",
                teller,
                "valid",
                plains.size() + "",
                "invalid",
                inners.size() - plains.size() + "",
                "set",
                Envelope.setHash(inners),
                "yes",
                plains.stream().filter(plain -> Envelope.hasBit(plain, YES)).count() + "",
                "against",
                plains.stream().filter(plain -> Envelope.hasBit(plain, NO)).count() + "");
    }

    MvcTestResult put(String box, String path, AccountId account, byte[] body) {
        return mvc.put()
                .uri(box + "/hom-phieu" + path)
                .with(csrf())
                .with(world.as(account))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(body)
                .exchange();
    }

    private List<byte[]> bytes(String box, String path, AccountId account) {
        return shown(box + "/hom-phieu" + path, account)
                .lines()
                .map(HexFormat.of()::parseHex)
                .toList();
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    private byte[] bound(String box) {
        return jdbc.sql("""
                select 'poll:' || uid || ':round:' || round || ':' || encode(sha256(convert_to(manifest, 'UTF8')), 'hex')
                from poll where id = ?""").param(id(box)).query(String.class).single().getBytes(StandardCharsets.UTF_8);
    }
}
