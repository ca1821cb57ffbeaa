package org.goalhealth.rules.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.goalhealth.finding.Texts;
import org.goalhealth.plan.Language;
import org.goalhealth.plan.Place;
import org.goalhealth.plan.Problem;
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

    private PackCompiler() {}

    /** Runs on a thread of its own: an interrupt during a build would look like an error in a rule. */
    static CompiledPack compile(RulePack pack) {
        RuleText.check(pack);
        FutureTask<CompiledPack> build = new FutureTask<>(() -> new CompiledPack(models(pack), texts(pack)));
        Thread thread = new Thread(build, "compile-" + pack.name());
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
            return new ArrayList<>(module.getModelForKBase(base));
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static Texts texts(RulePack pack) {
        Messages messages = new Messages();
        for (Language language : Language.values()) {
            pack.files().forEach((name, text) -> {
                if (name.equals(Messages.fileName(language)) || name.endsWith("/" + Messages.fileName(language))) {
                    messages.add(language, text);
                }
            });
        }
        try {
            return messages.texts();
        } catch (IllegalArgumentException e) {
            String[] lines = String.valueOf(e.getMessage()).split("\n {2}", 2);
            throw new InvalidRulesException(
                    List.of(problem(pack.name(), 0, 0, lines[0], lines.length > 1 ? lines[1] : "")));
        }
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
