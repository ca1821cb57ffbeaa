@NullMarked
package org.goalhealth.rules;

import org.jspecify.annotations.NullMarked;
