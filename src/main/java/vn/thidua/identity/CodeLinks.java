package vn.thidua.identity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where a one-time code is used. The address is a setting and never taken from a request: whoever could name it would
 * have codes mailed with a link to a page of their own.
 */
@Component
class CodeLinks {

    private final String address;

    CodeLinks(@Value("${thidua.address}") String address) {
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    Invitation invitation(Account account, OneTimeCodes.Issued issued) {
        return new Invitation(
                account.fullName(), account.username(), issued.code(), link(issued.code()), issued.expiresAt());
    }

    String link(String code) {
        return address + "/loi-moi?ma=" + code;
    }
}
