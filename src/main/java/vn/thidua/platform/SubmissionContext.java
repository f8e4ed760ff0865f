package vn.thidua.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** What a submission works with. */
record SubmissionContext(
        HttpServletRequest request, HttpServletResponse response, TransactionTemplate transaction, OnceOnly onceOnly) {}
