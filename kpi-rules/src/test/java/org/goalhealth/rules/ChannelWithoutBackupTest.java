package org.goalhealth.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.goalhealth.plan.PlanFile;
import org.junit.jupiter.api.Test;

class ChannelWithoutBackupTest {

    @Test
    void theChannelIsNamedInBothLanguages() {
        var plan = PlanFile.parse("""
                plan: shop
                channels:
                  fair: {name: {zh: 春季展会, en: spring fair}, backup: mail}
                  mail: {name: {zh: 邮件, en: mail}}
                """, "shop.yaml");
        assertThat(Given.STANDARD.review(plan, LocalDate.of(2026, 1, 1)).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.text().en()).startsWith("mail: nothing stands ready");
                    assertThat(finding.text().zh()).startsWith("邮件：");
                });
    }
}
