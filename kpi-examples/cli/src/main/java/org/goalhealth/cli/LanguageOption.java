package org.goalhealth.cli;

import org.goalhealth.plan.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which language a command speaks. */
final class LanguageOption {

    @Option(
            names = "--lang",
            paramLabel = "en|zh",
            description = "The language of texts. Default: the user's own, where it is one of these.")
    private @Nullable Language language;

    /** The language that was asked for; else the user's own. */
    Language spoken() {
        return language != null ? language : Labels.ofUser();
    }
}
