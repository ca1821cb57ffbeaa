package org.goalhealth.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a target as a plan's file has it. */
final class TargetYaml {

    private TargetYaml() {}

    /** A figure, or a ladder where there is more than that. */
    static Object of(Target target) {
        if (target.floor().isEmpty()
                && target.challenge().isEmpty()
                && target.band().isEmpty()) {
            return YamlText.number(target.target());
        }
        Map<String, Object> ladder = new LinkedHashMap<>();
        target.floor().ifPresent(floor -> ladder.put("floor", YamlText.number(floor)));
        ladder.put("target", YamlText.number(target.target()));
        target.challenge().ifPresent(challenge -> ladder.put("challenge", YamlText.number(challenge)));
        target.band().ifPresent(band -> ladder.put("band", band.toString()));
        return ladder;
    }
}
