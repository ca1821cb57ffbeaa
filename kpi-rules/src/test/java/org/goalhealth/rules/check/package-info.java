@NullMarked
package org.goalhealth.rules.check;

import org.jspecify.annotations.NullMarked;
