package org.goalhealth.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageTemplateTest {

    @Test
    void aPartThatHoldsANameInBracesIsNotFilledInAgain() throws IOException {
        StringWriter out = new StringWriter();

        new PageTemplate("<{{a}}|{{b}}>").write(Map.of("a", "{{b}}$1\\", "b", "x"), out);

        assertThat(out).hasToString("<{{b}}$1\\|x>");
    }

    @Test
    void aNameWithoutAPartIsRefused() {
        assertThatThrownBy(() -> new PageTemplate("{{a}}").write(Map.of("b", "x"), new StringWriter()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("{{a}}");
    }
}
