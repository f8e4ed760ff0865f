package vn.thidua.sealedbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.thidua.support.Pages.text;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.thidua.assembly.AssemblyScene;
import vn.thidua.platform.Notice;
import vn.thidua.secrecy.Envelope;
import vn.thidua.shared.AccountId;

/** A vote with the box, whose people have devices that do in Java what the browser does. The first two tellers hold the keys. */
abstract class BoxScene extends AssemblyScene {

    protected static final HexFormat HEX = HexFormat.of();

    @Autowired
    protected MockMvcTester mvc;

    protected final Envelope.Keys first = Envelope.Keys.generate();
    protected final Envelope.Keys second = Envelope.Keys.generate();
    protected String poll;
    protected String box;

    /** The tellers, first holder first. */
    protected AccountId holder(int no) {
        return officers.get(no);
    }

    /** The teller without a key. */
    protected AccountId third() {
        return officers.get(3);
    }

    /** The question is put to the vote, and both keys were made and tried. */
    protected void keyed() {
        drafted();
        done(pages.post(box + "/khoa/giu", holder(1)));
        done(pages.post(box + "/khoa/giu", holder(2)));
        assertThat(put("/khoa/cong-khai", holder(1), first.publicKey())).hasStatusOk();
        assertThat(put("/khoa/cong-khai", holder(2), second.publicKey())).hasStatusOk();
    }

    /** The question is put to the vote, nobody holds a lock. */
    protected void drafted() {
        opened();
        jdbc.sql(
                        "insert into teller (assembly_id, name, account_id, leads) select id, 'Đại biểu 3', ?, false from assembly")
                .param(third().value())
                .update();
        poll = putToVote(question("LEADING_UNIT", 3), "BOX", "CHOOSE", 1);
        box = poll + "/hom-phieu";
    }

    protected void open() {
        keyed();
        done(pages.post(poll + "/mo", head));
        assertThat(state()).isEqualTo("OPEN");
    }

    /** Votes as the officers of the members, in their order. */
    protected void vote(int... choices) {
        for (int voter = 0; voter < choices.length; voter++) {
            assertThat(put("/phieu", officers.get(voter), sealed(choices[voter])))
                    .hasStatusOk();
        }
    }

    protected byte[] sealed(int... bits) {
        return Envelope.seal(Envelope.ballot(bits), first.publicKey(), second.publicKey(), bound());
    }

    protected void closed(int... choices) {
        open();
        vote(choices);
        done(pages.post(poll + "/dong", head));
    }

    /** The first lock as its holder's device opens it. */
    protected MvcTestResult strip() {
        return put("/mo-khoa-1", holder(1), joined(stripped()));
    }

    protected List<byte[]> stripped() {
        return Envelope.strip(bytes("/mo-khoa-1/hop", holder(1)), first, bound());
    }

    /** The second lock as a teller's device opens it. */
    protected MvcTestResult count(AccountId teller) {
        List<byte[]> inners = bytes("/mo-khoa-2/hop", teller);
        List<byte[]> plains = inners.stream()
                .flatMap(inner -> Envelope.open(inner, second, bound()).stream())
                .toList();
        int[] yes = new int[3];
        plains.forEach(plain -> {
            for (int place = 0; place < yes.length; place++) {
                yes[place] += Envelope.hasBit(plain, place) ? 1 : 0;
            }
        });
        return totals(teller, plains.size(), inners.size() - plains.size(), Envelope.setHash(inners), yes);
    }

    protected MvcTestResult totals(AccountId teller, int valid, int invalid, String set, int... yes) {
        String[] fields = {
            "valid",
            String.valueOf(valid),
            "invalid",
            String.valueOf(invalid),
            "set",
            set,
            "yes",
            String.valueOf(yes[0]),
            "yes",
            String.valueOf(yes[1]),
            "yes",
            String.valueOf(yes[2]),
            "against",
            "0",
            "against",
            "0",
            "against",
            "0"
        };
        return pages.post(box + "/mo-khoa-2", teller, fields);
    }

    protected MvcTestResult put(String path, AccountId account, byte[] body) {
        return mvc.put()
                .uri(box + path)
                .with(csrf())
                .with(world.as(account))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(body)
                .exchange();
    }

    protected List<byte[]> bytes(String path, AccountId account) {
        return text(pages.get(box + path, account)).lines().map(HEX::parseHex).toList();
    }

    protected static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** What binds votes to this poll, worked out here once more. */
    protected byte[] bound() {
        return jdbc.sql(
                        "select 'poll:' || uid || ':round:' || round || ':' || encode(sha256(convert_to(manifest, 'UTF8')), 'hex') from poll")
                .query(String.class)
                .single()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The sentence with which a button was refused, and what it is about. */
    protected static String refusal(MvcTestResult answer) {
        Notice notice = (Notice) answer.getMvcResult().getFlashMap().get("refusal");
        return notice.key() + " " + notice.args();
    }

    protected String state() {
        return jdbc.sql("select state from poll").query(String.class).single();
    }

    protected void refused(String sql, String why) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining(why);
    }
}
