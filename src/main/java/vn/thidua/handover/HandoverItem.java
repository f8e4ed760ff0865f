package vn.thidua.handover;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** One thing handed over: a file, a seal, a paper, with how many of it. */
@Embeddable
record HandoverItem(int position, String text, @Nullable String quantity) {}
