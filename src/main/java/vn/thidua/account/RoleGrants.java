package vn.thidua.account;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored grants. */
interface RoleGrants extends Repository<RoleGrant, Long> {

    RoleGrant saveAndFlush(RoleGrant grant);

    Optional<RoleGrant> findByIdAndAccountId(long id, long accountId);

    /** Does this account hold the administrator's role today? */
    @Query("""
            select count(g) > 0 from RoleGrant g
            where g.role = vn.thidua.access.Role.ADMINISTRATOR and g.revokedAt is null and g.accountId = :account
              and g.validFrom <= :today and (g.validTo is null or g.validTo >= :today)""")
    boolean isAdministrator(long account, LocalDate today);
}
