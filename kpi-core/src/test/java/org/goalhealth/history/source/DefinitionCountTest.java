package org.goalhealth.history.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goalhealth.history.source.Data.write;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.goalhealth.history.source.DefinitionCount.ConditionCount;
import org.goalhealth.plan.Condition;
import org.goalhealth.plan.DateColumn.Names;
import org.goalhealth.plan.DefinitionId;
import org.goalhealth.plan.Plan;
import org.goalhealth.plan.RowDefinition;
import org.goalhealth.report.CsvVerdicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DefinitionCountTest {

    private static final Condition FILLED = Condition.is("form", "filled");
    private static final Condition SEEN = Condition.atLeast("product-views", 3);
    private static final DefinitionId EFFECTIVE = new DefinitionId("effective-lead");

    @TempDir
    private Path folder;

    private final Plan plan = Data.plan(Data.csv("leads.csv", Names.ANY))
            .definition(RowDefinition.of("effective-lead", "orders", FILLED, SEEN))
            .build();

    @BeforeEach
    void leads() {
        write(
                folder,
                "leads.csv",
                "date,form,product-views,note",
                "2026-01-05,filled,3,=1+1",
                "2026-01-05,filled,2,",
                "no date at all,open,1,\"a, b\"",
                "2026-01-06,open,9,",
                "2026-01-06,filled,,-3",
                "2026-01-06,,,",
                "2026-01-06,filled");
    }

    @Test
    void everyRowIsCountedOnceAndEveryConditionSaysWhatItRefuses() {
        DefinitionCount count = Sources.in(folder).judge(plan, EFFECTIVE);

        assertThat(count.rows()).isEqualTo(6);
        assertThat(count.counting()).isEqualTo(1);
        assertThat(count.refused()).isEqualTo(3);
        assertThat(count.undecided()).isEqualTo(2);
        assertThat(count.intake().rejected()).isEqualTo(1);
        assertThat(count.conditions())
                .containsExactly(new ConditionCount(FILLED, 2, 2, 1), new ConditionCount(SEEN, 1, 2, 2));
        assertThat(count.conditions().stream().mapToLong(ConditionCount::first).sum())
                .isEqualTo(count.refused());
    }

    @Test
    void everyRowIsHandedOverWithItsVerdictAndItsCells() {
        List<JudgedRow> rows = new ArrayList<>();
        List<String> header = new ArrayList<>();
        DefinitionCount count = Sources.in(folder).judge(plan, EFFECTIVE, new JudgedRows() {
            @Override
            public void header(List<String> columns) {
                header.addAll(columns);
            }

            @Override
            public void row(JudgedRow row) {
                rows.add(row);
            }
        });

        assertThat(count.conditions())
                .isEqualTo(Sources.in(folder).judge(plan, EFFECTIVE).conditions());
        assertThat(header).containsExactly("date", "form", "product-views", "note");
        assertThat(rows).hasSize(6);
        assertThat(rows.get(2).cells()).containsExactly("no date at all", "open", "1", "a, b");
        assertThat(rows.get(2).place()).hasToString("leads.csv:4");
    }

    @Test
    void asCsvEachRowSaysWhyAndNoneIsRunAsAFormula() {
        StringWriter text = new StringWriter();
        CsvVerdicts csv = new CsvVerdicts(text);
        Sources.in(folder).judge(plan, EFFECTIVE, csv);
        csv.finish();

        assertThat(text.toString()).isEqualTo("""
                        line,verdict,why,date,form,product-views,note
                        2,counts,,2026-01-05,filled,3,'=1+1
                        3,refused,product-views at least 3,2026-01-05,filled,2,
                        4,refused,form is filled; product-views at least 3,no date at all,open,1,"a, b"
                        5,refused,form is filled,2026-01-06,open,9,
                        6,undecided,product-views is empty,2026-01-06,filled,,'-3
                        7,undecided,form is empty; product-views is empty,2026-01-06,,,
                        """);
    }

    @Test
    void aSourceThatLacksAColumnIsNotJudged() {
        write(folder, "leads.csv", "date,form", "2026-01-05,filled");

        assertThatThrownBy(() -> Sources.in(folder).judge(plan, EFFECTIVE))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessageContaining(
                        "there is no column 'product-views', which is needed for definition effective-lead");
    }

    @Test
    void aSourceWithoutARowHasNothingThatCounts() {
        write(folder, "leads.csv", "date,form,product-views,note");

        assertThat(Sources.in(folder).judge(plan, EFFECTIVE).rows()).isZero();
    }
}
