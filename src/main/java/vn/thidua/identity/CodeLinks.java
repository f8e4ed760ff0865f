package vn.thidua.identity;

import org.springframework.stereotype.Component;
import vn.thidua.shared.SiteAddress;

/** Where a one-time code is used. */
@Component
class CodeLinks {

    private final SiteAddress site;

    CodeLinks(SiteAddress site) {
        this.site = site;
    }

    Invitation invitation(Account account, OneTimeCodes.Issued issued) {
        return new Invitation(
                account.fullName(), account.username(), issued.code(), link(issued.code()), issued.expiresAt());
    }

    String link(String code) {
        return site.of("/loi-moi?ma=" + code);
    }
}
