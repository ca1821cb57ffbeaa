@NullMarked
package org.goalhealth.cli;

import org.jspecify.annotations.NullMarked;
