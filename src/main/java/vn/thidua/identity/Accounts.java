package vn.thidua.identity;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored accounts. */
interface Accounts extends Repository<Account, Long> {

    Account saveAndFlush(Account account);

    Optional<Account> findById(long id);

    Optional<Account> findByUsername(String username);

    @Query("select a from Account a where a.username = :name or lower(a.email) = :name")
    Optional<Account> findByUsernameOrEmail(String name);

    /** For a change: who comes second waits, and then sees the version the first has stored. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.id = :id")
    Optional<Account> forChange(long id);

    long count();
}
