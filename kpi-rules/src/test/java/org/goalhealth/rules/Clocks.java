package org.goalhealth.rules;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;

/** Every call that tells the time. */
final class Clocks {

    static final DescribedPredicate<JavaCall<?>> ANY = target(nameMatching("now|system|systemUTC|systemDefaultZone"))
            .and(target(owner(resideInAPackage("java.time.."))))
            .or(target(nameMatching("currentTimeMillis|nanoTime")));

    private Clocks() {}
}
