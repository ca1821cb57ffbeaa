package org.goalhealth.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goalhealth.customer.CustomerId;
import org.goalhealth.customer.CustomerTable;
import org.goalhealth.customer.CustomerValue;
import org.goalhealth.finding.Finding;
import org.goalhealth.finding.RuleFailure;
import org.goalhealth.plan.Subject;

/**
 * Customers with the segments that rules put them into, as of a day (C1).
 *
 * <p>A customer may be in none. Segments whose rules share an id exclude each other: the more severe holds, of two as
 * severe the first by name; those of different ids stand beside each other (ours: the documents name the kinds of
 * customers, and not which goes first). Immutable and thread-safe.
 */
public final class CustomerSegments {

    private final CustomerTable table;
    private final List<CustomerSegment> segments;
    private final List<RuleFailure> failures;
    private final Map<CustomerId, List<Finding>> byCustomer = new LinkedHashMap<>();
    private final Map<String, List<CustomerValue>> bySegment = new LinkedHashMap<>();

    /**
     * Sorts findings by customer and by segment.
     *
     * @param segments those that rules look for, by rule name
     * @param findings on customers of the table, the worst first
     * @param failures the rules that were left out
     * @throws IllegalArgumentException where a finding is of no customer of the table, or of no segment
     */
    public CustomerSegments(
            CustomerTable table, List<CustomerSegment> segments, List<Finding> findings, List<RuleFailure> failures) {
        this.table = table;
        this.segments = List.copyOf(segments);
        this.failures = List.copyOf(failures);
        this.segments.forEach(segment -> bySegment.put(segment.id(), new ArrayList<>()));
        findings.forEach(this::add);
        byCustomer.replaceAll((customer, own) -> List.copyOf(own));
        bySegment.values().forEach(members -> members.sort(CustomerTable.BY_ID));
        bySegment.replaceAll((segment, members) -> Collections.unmodifiableList(members));
    }

    private void add(Finding finding) {
        String id = finding.subject() instanceof Subject.OfCustomer of ? of.customer() : "";
        List<CustomerValue> members = bySegment.get(finding.rule().name());
        CustomerValue customer =
                id.isEmpty() ? null : table.find(new CustomerId(id)).orElse(null);
        if (members == null || customer == null) {
            throw new IllegalArgumentException("a finding is on " + finding.subject() + ", by rule "
                    + finding.rule().name() + "\n  give findings on customers of the table, by rules of segments");
        }
        members.add(customer);
        byCustomer
                .computeIfAbsent(customer.customer(), own -> new ArrayList<>())
                .add(finding);
    }

    /** All customers. */
    public CustomerTable table() {
        return table;
    }

    /** The segments that rules look for, by id; some may be empty. */
    public List<CustomerSegment> segments() {
        return segments;
    }

    /** The rules that failed and were left out: nobody is in their segments. */
    public List<RuleFailure> failures() {
        return failures;
    }

    /**
     * Which segments a customer is in, with the figures and limits that say so, the most severe first. None where there
     * is no such customer.
     */
    public List<Finding> of(CustomerId customer) {
        return byCustomer.getOrDefault(customer, List.of());
    }

    /** The customers of a segment, by id; none where there is no such segment. */
    public List<CustomerValue> in(String segment) {
        return bySegment.getOrDefault(segment, List.of());
    }

    /** How many customers are in no segment. */
    public int inNone() {
        return table.customers().size() - byCustomer.size();
    }
}
