/** Kills a process that ingests, again and again, and looks whether anything was lost. */
@NullMarked
package org.goalhealth.rules.crash;

import org.jspecify.annotations.NullMarked;
