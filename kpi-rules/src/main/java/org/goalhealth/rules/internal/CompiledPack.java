package org.goalhealth.rules.internal;

import java.util.List;
import org.drools.model.Model;
import org.goalhealth.finding.Texts;

/** A pack as the engine takes it. */
record CompiledPack(List<Model> models, Texts texts) {}
