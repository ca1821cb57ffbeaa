package org.goalhealth.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.LocalText;
import org.goalhealth.plan.Nearest;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.Segment;
import org.goalhealth.plan.Subject;
import org.goalhealth.situation.Evidence;
import org.goalhealth.situation.EvidenceDate;
import org.goalhealth.situation.EvidenceFigure;

/**
 * The sentences and titles of findings, by rule id and language.
 *
 * <p>A rule whose id several rules share may have a sentence of its own, by its id and name: {@code W21.milestone-late}.
 * A sentence names what it fills in by braces: {@code {subject}}, {@code {segment}}, {@code {periods}}, {@code
 * {since}}, {@code {latest}}, {@code {beside}}, {@code {events}}, and each {@link EvidenceFigure.Name} and {@link
 * EvidenceDate.Name} in lower case. What only some findings have stands in a clause, as <code>{if
 * days}, {days} days late{end}</code>; <code>{if several}</code> is for more than one period, <code>{if once}</code> for an
 * effect that was seen once before. A rule without a sentence
 * gets its figures in a row; a figure that the evidence does not have is shown as a dash. Immutable and thread-safe.
 */
public final class Texts {

    private static final String NONE = "–";
    private static final String TITLE = ".title";
    private static final String SEVERAL = "several";
    private static final String ONCE = "once";
    private static final String EVENTS = "events";
    private static final Set<String> DATES = Arrays.stream(EvidenceDate.Name.values())
            .map(name -> name.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> WORDS =
            Set.of("subject", "segment", "periods", "since", "latest", "beside", EVENTS);

    private final Map<Language, Map<String, Template>> byLanguage;

    /**
     * Sentences by language and rule id.
     *
     * @throws IllegalArgumentException where a sentence names something that no evidence has
     */
    public Texts(Map<Language, Map<String, String>> sentences) {
        Map<Language, Map<String, Template>> all = new EnumMap<>(Language.class);
        sentences.forEach((language, byRule) -> {
            Map<String, Template> templates = new LinkedHashMap<>();
            byRule.forEach((rule, text) -> templates.put(rule, checked(language, rule, new Template(text))));
            all.put(language, templates);
        });
        this.byLanguage = all;
    }

    /** These sentences with others laid over them. */
    public Texts with(Texts others) {
        Map<Language, Map<String, String>> merged = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, String> byRule = new LinkedHashMap<>();
            templates(language).forEach((rule, template) -> byRule.put(rule, template.text()));
            others.templates(language).forEach((rule, template) -> byRule.put(rule, template.text()));
            merged.put(language, byRule);
        }
        return new Texts(merged);
    }

    /**
     * What a trigger is called in few words: the text of {@code ID.RULE.title}, else of {@code ID.title}; the rule's name
     * where there is none.
     */
    public LocalText title(RuleRef rule) {
        return new LocalText(title(Language.EN, rule), title(Language.ZH, rule));
    }

    /**
     * What is done for whom a rule finds: the texts of {@code ID.RULE.care.1}, {@code .2} and so on, up to the first
     * number that neither language has; one that a language lacks is that of the other.
     */
    public List<LocalText> care(RuleRef rule) {
        List<LocalText> steps = new ArrayList<>();
        while (true) {
            String key = rule.id() + "." + rule.name() + ".care." + (steps.size() + 1);
            Template en = templates(Language.EN).get(key);
            Template zh = templates(Language.ZH).get(key);
            if (en != null) {
                steps.add(new LocalText(en.text(), zh == null ? en.text() : zh.text()));
            } else if (zh != null) {
                steps.add(LocalText.of(zh.text()));
            } else {
                return steps;
            }
        }
    }

    /** The sentence of one finding in both languages. */
    public LocalText of(RuleRef rule, Plan plan, Subject subject, Segment segment, Evidence evidence) {
        return new LocalText(
                in(Language.EN, rule, plan, subject, segment, evidence),
                in(Language.ZH, rule, plan, subject, segment, evidence));
    }

    private String title(Language language, RuleRef rule) {
        Map<String, Template> all = templates(language);
        Template title = all.getOrDefault(rule.id() + "." + rule.name() + TITLE, all.get(rule.id() + TITLE));
        return title == null ? rule.name().replace('-', ' ') : title.text();
    }

    private String in(Language language, RuleRef rule, Plan plan, Subject subject, Segment segment, Evidence evidence) {
        Map<String, Template> all = templates(language);
        Template template = all.getOrDefault(rule.id() + "." + rule.name(), all.get(rule.id()));
        return template == null
                ? figures(language, plan, subject, segment, evidence)
                : template.fill(
                        name -> fill(name, language, plan, subject, segment, evidence),
                        name -> isThere(name, evidence));
    }

    private static boolean isThere(String name, Evidence evidence) {
        if (name.equals(SEVERAL)) {
            return evidence.periods() > 1;
        }
        if (name.equals(ONCE)) {
            return evidence.events().stream()
                    .flatMap(event -> event.estimate().stream())
                    .anyMatch(estimate -> estimate.low().isEmpty());
        }
        if (name.equals(EVENTS)) {
            return !evidence.events().isEmpty();
        }
        if (name.equals("beside")) {
            return evidence.beside().isPresent();
        }
        if (DATES.contains(name)) {
            return evidence.date(EvidenceDate.Name.valueOf(name.toUpperCase(Locale.ROOT)))
                    .isPresent();
        }
        return WORDS.contains(name) || evidence.figure(figure(name)).isPresent();
    }

    private static String fill(
            String name, Language language, Plan plan, Subject subject, Segment segment, Evidence evidence) {
        return switch (name) {
            case "subject" -> Names.of(plan, subject).in(language);
            case "segment" -> Names.of(plan, segment).in(language);
            case "periods" -> Integer.toString(evidence.periods());
            case "since" -> evidence.since().shown();
            case "latest" -> evidence.latest().shown();
            case "beside" ->
                evidence.beside()
                        .map(kpi -> Names.of(plan, new Subject.OfKpi(kpi)).in(language))
                        .orElse(NONE);
            case EVENTS ->
                evidence.events().isEmpty()
                        ? NONE
                        : evidence.events().stream()
                                .map(one -> Names.of(plan, one.event()).in(language))
                                .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
            default -> DATES.contains(name) ? day(name, evidence) : figure(name, language, evidence);
        };
    }

    private static String day(String name, Evidence evidence) {
        return evidence.date(EvidenceDate.Name.valueOf(name.toUpperCase(Locale.ROOT)))
                .map(LocalDate::toString)
                .orElse(NONE);
    }

    private static String figure(String name, Language language, Evidence evidence) {
        return evidence.figure(figure(name))
                .map(figure -> shown(figure, evidence, language))
                .orElse(NONE);
    }

    /** A figure worse than its limit does not look like it, however near it is. */
    private static String shown(EvidenceFigure figure, Evidence evidence, Language language) {
        Optional<EvidenceFigure> other = switch (figure.name()) {
            case VALUE -> evidence.figure(EvidenceFigure.Name.LIMIT);
            case LIMIT -> evidence.figure(EvidenceFigure.Name.VALUE);
            default -> Optional.empty();
        };
        return other.map(limit -> Figures.apart(figure.value(), limit.value(), figure.unit(), language))
                .orElseGet(() -> Figures.text(figure.value(), figure.unit(), language));
    }

    private static String figures(Language language, Plan plan, Subject subject, Segment segment, Evidence evidence) {
        List<String> all = new ArrayList<>();
        for (EvidenceFigure figure : evidence.figures()) {
            all.add(word(figure.name()) + " " + Figures.text(figure.value(), figure.unit(), language));
        }
        return Names.of(plan, subject).in(language) + " ("
                + Names.of(plan, segment).in(language) + ", "
                + evidence.latest().shown() + "): " + String.join(", ", all);
    }

    private static Template checked(Language language, String rule, Template template) {
        Set<String> known = new TreeSet<>(WORDS);
        known.addAll(DATES);
        for (EvidenceFigure.Name name : EvidenceFigure.Name.values()) {
            known.add(word(name));
        }
        Set<String> named = new TreeSet<>(template.names());
        named.addAll(template.conditions());
        named.remove(SEVERAL);
        named.remove(ONCE);
        for (String name : named) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("text of " + rule + " in messages_"
                        + language.name().toLowerCase(Locale.ROOT) + " names {" + name + "}, which no evidence has\n  "
                        + Nearest.hint(name, known));
            }
        }
        return template;
    }

    private Map<String, Template> templates(Language language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    private static EvidenceFigure.Name figure(String word) {
        return EvidenceFigure.Name.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String word(EvidenceFigure.Name name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
