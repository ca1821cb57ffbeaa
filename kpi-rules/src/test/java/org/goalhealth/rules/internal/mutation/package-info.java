@org.jspecify.annotations.NullMarked
package org.goalhealth.rules.internal.mutation;
