package org.goalhealth.rules.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.goalhealth.rules.RulePack;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * What the engine's compiler makes of a pack.
 *
 * @param models the compiled rules; none where there is a complaint
 */
public record EngineBuild(List<Model> models, List<Complaint> complaints) {

    private static final String FOLDER = "src/main/resources/";

    /** What the names of its threads begin with. */
    private static final String THREAD = "compile-";

    /**
     * What the compiler says in its own words.
     *
     * @param file the file that it names; the pack where it names none
     * @param line 0 where it names none
     * @param column 0 where it names none
     */
    public record Complaint(String file, int line, int column, String text) {}

    /** Builds on a thread of its own: an interrupt during a build would look like an error in a rule. */
    public static EngineBuild of(RulePack pack) {
        FutureTask<EngineBuild> build = new FutureTask<>(() -> build(pack));
        Thread thread = new Thread(build, THREAD + pack.name());
        thread.setContextClassLoader(EngineBuild.class.getClassLoader());
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
            return new EngineBuild(
                    List.of(),
                    List.of(new Complaint(pack.name(), 0, 0, "the rules cannot be compiled: " + e.getCause())));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static EngineBuild build(RulePack pack) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        ReleaseId release = services.newReleaseId(
                "org.goalhealth.pack", "author", UUID.randomUUID().toString());
        files.generateAndWritePomXML(release);
        // The engine takes no file that stands outside its own folders.
        List<String> names = new ArrayList<>();
        pack.files().forEach((name, text) -> {
            if (name.endsWith(".drl")) {
                files.write(FOLDER + names.size() + ".drl", text);
                names.add(name);
            }
        });
        KieBuilder builder = services.newKieBuilder(files, EngineBuild.class.getClassLoader())
                .buildAll(ExecutableModelProject.class);
        try {
            List<Complaint> complaints = builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .map(message -> complaint(pack, names, message))
                    .distinct()
                    .toList();
            if (!complaints.isEmpty()) {
                return new EngineBuild(List.of(), complaints);
            }
            CanonicalKieModule module = (CanonicalKieModule) builder.getKieModule();
            KieBaseModelImpl base = (KieBaseModelImpl) module.getKieModuleModel()
                    .getKieBaseModels()
                    .values()
                    .iterator()
                    .next();
            return new EngineBuild(List.copyOf(module.getModelForKBase(base)), List.of());
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static Complaint complaint(RulePack pack, List<String> names, Message message) {
        String path = message.getPath() == null ? "" : message.getPath();
        String number = path.replace(FOLDER, "").replace(".drl", "");
        String file = number.matches("\\d{1,6}") ? names.get(Integer.parseInt(number)) : pack.name();
        return new Complaint(
                file,
                Math.max(0, message.getLine()),
                Math.max(0, message.getColumn()),
                message.getText().strip());
    }
}
