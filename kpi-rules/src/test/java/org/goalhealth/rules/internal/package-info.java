@NullMarked
package org.goalhealth.rules.internal;

import org.jspecify.annotations.NullMarked;
