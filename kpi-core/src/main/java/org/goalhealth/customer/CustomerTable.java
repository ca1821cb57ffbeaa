package org.goalhealth.customer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.goalhealth.customer.Account.Spans;
import org.goalhealth.plan.RfmScale;
import org.goalhealth.quantity.Fraction;
import org.goalhealth.quantity.Money;

/**
 * All customers as of a day, scored against each other or by given limits (C1).
 *
 * <p>A day means its start, as everywhere: orders of that day and later ones are not looked at. Quintiles are taken of
 * those who have ordered; who has not is scored by the same borders. Immutable and thread-safe.
 *
 * @param bins the borders between scores
 * @param customers in the order of their ids
 * @param later how many orders, returns and contacts were not looked at, as they are of that day or after it
 * @param returnsOnly how many customers have returns and neither an order nor a contact, and are left out
 */
public record CustomerTable(
        LocalDate asOf,
        Currency currency,
        RfmScale scale,
        RfmBins bins,
        List<CustomerValue> customers,
        long later,
        long returnsOnly) {

    /** The order of customers. */
    public static final Comparator<CustomerValue> BY_ID = Comparator.comparing(CustomerValue::customer);

    public CustomerTable {
        customers = List.copyOf(customers);
        for (int i = 1; i < customers.size(); i++) {
            if (BY_ID.compare(customers.get(i - 1), customers.get(i)) >= 0) {
                throw new IllegalArgumentException(
                        "customer " + customers.get(i).customer() + " stands after "
                                + customers.get(i - 1).customer() + "\n  give each once, in the order of their ids");
            }
        }
    }

    /**
     * Works out a table; the order of what is given does not matter.
     *
     * @param currency in which all amounts have to be
     * @throws IllegalArgumentException where an amount is in another currency, where somebody has two expected values of
     *     one day, and where quintiles are asked for and nobody had ordered before {@code asOf}
     */
    public static CustomerTable of(
            LocalDate asOf,
            Currency currency,
            RfmScale scale,
            Collection<Order> orders,
            Collection<Prospect> prospects) {
        Spans spans = Spans.before(asOf);
        Map<CustomerId, Account> accounts = new TreeMap<>();
        Function<CustomerId, Account> open = customer -> new Account(customer, spans, currency);
        long later = 0;
        for (Order order : orders) {
            check(order.customer(), order.amount(), currency);
            if (order.day().isBefore(asOf)) {
                accounts.computeIfAbsent(order.customer(), open).add(order);
            } else {
                later++;
            }
        }
        for (Prospect prospect : prospects) {
            check(prospect.customer(), prospect.expected(), currency);
            if (prospect.lastContact().isBefore(asOf)) {
                accounts.computeIfAbsent(prospect.customer(), open).add(prospect);
            } else {
                later++;
            }
        }
        List<Account> known = accounts.values().stream()
                .filter(account -> !account.isUnknown())
                .toList();
        RfmBins bins = bins(asOf, scale, known);
        return new CustomerTable(
                asOf,
                currency,
                scale,
                bins,
                known.stream().map(account -> account.value(bins)).toList(),
                later,
                accounts.size() - known.size());
    }

    private static void check(CustomerId customer, Money amount, Currency currency) {
        if (!amount.currency().equals(currency)) {
            throw new IllegalArgumentException("customer " + customer + " has an amount in " + amount.currency()
                    + ", not in " + currency + "\n  convert it at a dated rate first");
        }
    }

    private static RfmBins bins(LocalDate asOf, RfmScale scale, List<Account> known) {
        List<Account> paying = known.stream().filter(Account::isPaying).toList();
        if (paying.isEmpty() && scale instanceof RfmScale.Quintiles) {
            throw new IllegalArgumentException(
                    "nobody had ordered before " + asOf + ", so there are no quintiles\n  give a later day, or limits");
        }
        return RfmBins.of(
                scale,
                new RfmBins.Sample(
                        paying.stream().map(Account::recency).toList(),
                        paying.stream().map(Account::frequency).toList(),
                        paying.stream().map(Account::monetary).toList()));
    }

    /** A customer by id; absent where there is none as of the day. */
    public Optional<CustomerValue> find(CustomerId customer) {
        int low = 0;
        int high = customers.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int compared = customers.get(middle).customer().compareTo(customer);
            if (compared == 0) {
                return Optional.of(customers.get(middle));
            }
            low = compared < 0 ? middle + 1 : low;
            high = compared < 0 ? high : middle - 1;
        }
        return Optional.empty();
    }

    /** How many customers have ordered. */
    public long paying() {
        return customers.stream().filter(CustomerValue::isPaying).count();
    }

    /** The orders of all customers. */
    public long orders() {
        return customers.stream().mapToLong(CustomerValue::orders).sum();
    }

    /** What all customers have paid, in whole units of the currency; exact, however large. */
    public Fraction amount() {
        return customers.stream()
                .map(customer -> Fraction.of(customer.amount().amount()))
                .reduce(Fraction.ZERO, Fraction::plus);
    }
}
