package vn.thidua.papercopy;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A copy of an issued paper as it is sent in. */
record CopyForm(@Nullable MultipartFile file) {}
