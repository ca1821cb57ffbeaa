/** Pages that are made from the code; {@link org.goalhealth.rules.docs.GeneratedPagesTest} notices when one is stale. */
@org.jspecify.annotations.NullMarked
package org.goalhealth.rules.docs;
