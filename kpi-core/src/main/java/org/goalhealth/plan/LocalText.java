package org.goalhealth.plan;

/**
 * A text for people in English and Chinese.
 *
 * @param en never blank; where the author gave only one language, both hold it
 * @param zh never blank
 */
public record LocalText(String en, String zh) {

    public LocalText {
        if (en.isBlank() || zh.isBlank()) {
            throw new IllegalArgumentException(
                    "a name is blank\n  give at least one language, as {en: orders, zh: 订单}");
        }
    }

    /** The same text in both languages. */
    public static LocalText of(String text) {
        return new LocalText(text, text);
    }

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    @Override
    public String toString() {
        return en.equals(zh) ? en : en + " / " + zh;
    }
}
