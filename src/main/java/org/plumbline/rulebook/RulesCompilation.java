package org.plumbline.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.MemoryKieModule;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.wiring.api.classloader.ProjectClassLoader;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.internal.builder.InternalKieBuilder;
import org.kie.internal.builder.conf.ExternaliseCanonicalModelLambdaOption;

/**
 * Files of rules compiled together, so that what contracts share is compiled once and each takes its part of it.
 *
 * @param module null where there are errors
 */
record RulesCompilation(CanonicalKieModule module, List<Message> errors) {
    static final String SOURCES = "src/main/resources/";

    private static final String ALL = "all";

    static RulesCompilation of(Collection<RulesFile> files) {
        return of(files, UUID.randomUUID().toString());
    }

    /** The same by a name of its own, which no two compilations of a process may share. */
    static RulesCompilation of(Collection<RulesFile> files, String name) {
        KieServices kie = KieServices.get();
        KieFileSystem sources = kie.newKieFileSystem();
        ReleaseId release = release(name);
        sources.generateAndWritePomXML(release);
        files.forEach(file -> sources.write(SOURCES + file.path(), file.text()));
        InternalKieBuilder builder = (InternalKieBuilder)
                kie.newKieBuilder(sources, Thread.currentThread().getContextClassLoader());
        builder.withKModuleModel(options(kie));
        builder.buildAll(ExecutableModelProject.class);
        // The repository would keep it for as long as the process lives, in vain: nobody else asks for it.
        kie.getRepository().removeKieModule(release);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        return new RulesCompilation(errors.isEmpty() ? (CanonicalKieModule) builder.getKieModule() : null, errors);
    }

    /** A compilation of that name that was kept as {@link #bytes}. */
    static RulesCompilation kept(byte[] bytes, String name) {
        MemoryKieModule files =
                new MemoryKieModule(release(name), options(KieServices.get()), MemoryFileSystem.readFromJar(bytes));
        CanonicalKieModule module = new CanonicalKieModule(files);
        ProjectClassLoader loader = ProjectClassLoader.createProjectClassLoader(
                Thread.currentThread().getContextClassLoader(), files.createResourceProvider());
        loader.storeClasses(module.getClassesMap());
        module.setModuleClassLoader(loader);
        return new RulesCompilation(module, List.of());
    }

    /** All that was compiled, to be kept. */
    byte[] bytes() {
        return module.getBytes();
    }

    private static ReleaseId release(String name) {
        return KieServices.get().newReleaseId("org.plumbline", "rulebook", name);
    }

    /** One base of all files; and no class of its own for each condition, each of which would be compiled and loaded. */
    private static KieModuleModel options(KieServices kie) {
        KieModuleModel options = kie.newKieModuleModel()
                .setConfigurationProperty(
                        ExternaliseCanonicalModelLambdaOption.PROPERTY_NAME,
                        ExternaliseCanonicalModelLambdaOption.DISABLED.name());
        options.newKieBaseModel(ALL);
        return options;
    }

    /** The rules of some packages alone. */
    @SuppressWarnings("deprecation") // nothing else takes a class loader
    KieBase base(Set<String> packages) {
        KieBaseModelImpl all =
                (KieBaseModelImpl) module.getKieModuleModel().getKieBaseModels().get(ALL);
        List<Model> models = module.getModelForKBase(all).stream()
                .filter(model -> packages.contains(model.getName()))
                .toList();
        return KieBaseBuilder.createKieBaseFromModel(
                models, KieServices.get().newKieBaseConfiguration(new Properties(), module.getModuleClassLoader()));
    }
}
