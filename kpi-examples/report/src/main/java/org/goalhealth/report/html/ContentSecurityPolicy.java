package org.goalhealth.report.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** What the page may do: run its own scripts and use its own style, known by their hashes, and fetch nothing. */
final class ContentSecurityPolicy {

    private ContentSecurityPolicy() {}

    static String of(List<String> scripts, String style) {
        return "default-src 'none'; script-src "
                + scripts.stream().map(ContentSecurityPolicy::hash).collect(Collectors.joining(" "))
                + "; style-src " + hash(style)
                + "; img-src data:; base-uri 'none'; form-action 'none'";
    }

    /** As a policy names a source: {@code 'sha256-...'}. */
    static String hash(String source) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
