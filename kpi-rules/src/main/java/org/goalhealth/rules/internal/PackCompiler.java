package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Problem;
import org.goalhealth.rules.Findings;
import org.goalhealth.rules.InvalidRulesException;
import org.goalhealth.rules.RulePack;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles an author's pack at run time, always as a whole. */
final class PackCompiler {

    private static final String FOLDER = "src/main/resources/";

    /** What the names of its threads begin with. */
    private static final String THREAD = "compile-";

    private PackCompiler() {}

    /**
     * Compiles the rules and checks the sentences.
     *
     * @throws InvalidRulesException with every problem
     */
    static CompiledPack compile(RulePack pack) {
        List<Problem> problems = new ArrayList<>();
        Messages messages = messages(pack, problems);
        List<CompiledPack> compiled = new ArrayList<>();
        try {
            RuleText.check(pack);
            compiled.add(CompiledPack.of(pack.name(), apart(pack), messages));
        } catch (InvalidRulesException e) {
            problems.addAll(0, e.problems());
        }
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
        return compiled.get(0);
    }

    /** Builds on a thread of its own: an interrupt during a build would look like an error in a rule. */
    static List<Model> apart(RulePack pack) {
        FutureTask<List<Model>> build = new FutureTask<>(() -> models(pack));
        Thread thread = new Thread(build, THREAD + pack.name());
        thread.setContextClassLoader(PackCompiler.class.getClassLoader());
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return build.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InvalidRulesException invalid) {
                throw invalid;
            }
            throw new InvalidRulesException(List.of(problem(
                    pack.name(), 0, 0, "the rules cannot be compiled: " + e.getCause(), "mend the rule files")));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static List<Model> models(RulePack pack) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        ReleaseId release = services.newReleaseId(
                "org.goalhealth.pack", "author", UUID.randomUUID().toString());
        files.generateAndWritePomXML(release);
        pack.files().forEach((name, text) -> {
            if (name.endsWith(".drl")) {
                files.write(FOLDER + name, text);
            }
        });
        KieBuilder builder = services.newKieBuilder(files, PackCompiler.class.getClassLoader())
                .buildAll(ExecutableModelProject.class);
        try {
            List<Problem> problems = builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .map(message -> problem(pack, message))
                    .distinct()
                    .toList();
            if (!problems.isEmpty()) {
                throw new InvalidRulesException(problems);
            }
            CanonicalKieModule module = (CanonicalKieModule) builder.getKieModule();
            KieBaseModelImpl base = (KieBaseModelImpl) module.getKieModuleModel()
                    .getKieBaseModels()
                    .values()
                    .iterator()
                    .next();
            List<Model> models = List.copyOf(module.getModelForKBase(base));
            checkGlobals(pack, models);
            return models;
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    /** The engine takes any global and leaves it empty: the rule would fail when it fires. */
    private static void checkGlobals(RulePack pack, List<Model> models) {
        List<Problem> problems = new ArrayList<>();
        for (Model model : models) {
            for (Global<?> global : model.getGlobals()) {
                if (!global.getName().equals("findings") || global.getType() != Findings.class) {
                    problems.add(problem(
                            pack.name(),
                            0,
                            0,
                            "global " + global.getName() + " of type "
                                    + global.getType().getName() + " is never set",
                            "the one global there is: global " + Findings.class.getName() + " findings"));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
    }

    private static Messages messages(RulePack pack, List<Problem> problems) {
        Messages messages = new Messages();
        for (Language language : Language.values()) {
            pack.files().forEach((name, text) -> {
                if (name.equals(Messages.fileName(language)) || name.endsWith("/" + Messages.fileName(language))) {
                    try {
                        messages.add(language, text);
                    } catch (IllegalArgumentException e) {
                        problems.add(problem(name, 0, 0, "the file cannot be read: " + e.getMessage(), "mend it"));
                    }
                }
            });
        }
        try {
            Messages.texts(List.of(messages));
        } catch (IllegalArgumentException e) {
            String[] lines = String.valueOf(e.getMessage()).split("\n {2}", 2);
            problems.add(problem(pack.name(), 0, 0, lines[0], lines.length > 1 ? lines[1] : ""));
        }
        return messages;
    }

    private static Problem problem(RulePack pack, Message message) {
        String path = message.getPath() == null ? pack.name() : message.getPath();
        String file = path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : path;
        return problem(
                file,
                Math.max(0, message.getLine()),
                Math.max(0, message.getColumn()),
                message.getText().strip(),
                "mend the rule; the pack is refused as a whole");
    }

    private static Problem problem(String file, int line, int column, String message, String fix) {
        return new Problem(Problem.Code.BAD_VALUE, new Place(file, line, column), "rules", file, message, fix);
    }
}
