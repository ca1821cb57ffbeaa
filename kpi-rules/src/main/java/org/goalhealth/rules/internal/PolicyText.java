package org.goalhealth.rules.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goalhealth.alert.AlertPolicy;
import org.goalhealth.alert.Wait;
import org.goalhealth.plan.Nearest;

/** Reads a rule's {@code @alert}: {@code hold: 1 period, keep-firing: 2 periods, no-data: 3 days, flapping: 3 in 8 periods}. */
public final class PolicyText {

    private static final List<String> KNOWN = List.of("hold", "keep-firing", "no-data", "flapping");
    private static final Pattern FLAPPING = Pattern.compile("(\\d{1,5}) in (.+)");

    private PolicyText() {}

    /**
     * What the text says; {@link AlertPolicy#STANDARD} for what it leaves out.
     *
     * @throws IllegalArgumentException where some of it is wrong
     */
    public static AlertPolicy read(String text) {
        AlertPolicy policy = AlertPolicy.STANDARD;
        for (String entry : text.isBlank() ? List.<String>of() : List.of(text.split(",", -1))) {
            String[] parts = entry.split(":", 2);
            String name = parts[0].strip();
            if (parts.length < 2 || !KNOWN.contains(name)) {
                throw new IllegalArgumentException("'" + entry.strip() + "' says nothing about alerts\n  "
                        + (parts.length < 2
                                ? "write name: wait, as @alert(\"hold: 1 period\")"
                                : Nearest.hint(name, KNOWN)));
            }
            policy = with(policy, name, parts[1].strip());
        }
        return policy;
    }

    private static AlertPolicy with(AlertPolicy policy, String name, String value) {
        return switch (name) {
            case "hold" -> policy.hold(Wait.parse(value));
            case "keep-firing" -> policy.keepFiring(Wait.parse(value));
            case "no-data" -> policy.noData(Wait.parse(value));
            default -> flapping(policy, value);
        };
    }

    private static AlertPolicy flapping(AlertPolicy policy, String value) {
        Matcher matcher = FLAPPING.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("flapping '" + value + "'\n  write it as 3 in 8 periods");
        }
        return policy.flapping(Integer.parseInt(matcher.group(1)), Wait.parse(matcher.group(2)));
    }
}
