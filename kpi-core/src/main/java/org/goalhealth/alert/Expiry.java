package org.goalhealth.alert;

import java.time.LocalDate;
import java.util.List;

/** Which suggestions expire; none where nobody could have decided on them. */
interface Expiry {

    /** In a history that is looked at afterwards. */
    Expiry NEVER = new Expiry() {
        @Override
        public List<Proposal> undecided(Alert alert) {
            return List.of();
        }

        @Override
        public void take(Decision.Expired expired) {}

        @Override
        public List<Proposal> overdue(Alert alert, LocalDate date) {
            return List.of();
        }
    };

    /** Those that nobody has decided on. */
    List<Proposal> undecided(Alert alert);

    /** Those that nobody has decided on for as long as they may stand. */
    List<Proposal> overdue(Alert alert, LocalDate date);

    /** It has expired. */
    void take(Decision.Expired expired);

    /** By a policy. */
    static Expiry by(DecisionPolicy policy, DecisionBook decisions) {
        return new Expiry() {
            @Override
            public List<Proposal> undecided(Alert alert) {
                return alert.proposed().isEmpty()
                        ? List.of()
                        : decisions.undecided(alert).stream()
                                .filter(one -> one.suggestion().expires())
                                .toList();
            }

            @Override
            public List<Proposal> overdue(Alert alert, LocalDate date) {
                return alert.proposed().stream().noneMatch(one -> isOverdue(one.since(), date))
                        ? List.of()
                        : undecided(alert).stream()
                                .filter(one -> isOverdue(one.since(), date))
                                .toList();
            }

            @Override
            public void take(Decision.Expired expired) {
                decisions.take(expired);
            }

            private boolean isOverdue(LocalDate since, LocalDate date) {
                return !date.isBefore(since.plusDays(policy.days()));
            }
        };
    }
}
