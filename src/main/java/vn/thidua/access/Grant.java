package vn.thidua.access;

import org.jspecify.annotations.Nullable;
import vn.thidua.shared.ClusterId;
import vn.thidua.shared.UnitId;

/** A role for a scope: an organiser or unit, or a cluster in one year; neither for the administrator. */
public record Grant(
        Role role,
        @Nullable UnitId unit,
        @Nullable ClusterId cluster,
        @Nullable Integer year) {}
