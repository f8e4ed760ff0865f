package vn.thidua.gates;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.access.Allow;

/** What the code may look like, as rules over the compiled classes. */
final class HouseRules {

    private static final int MOST_ARGUMENTS = 6;

    /** Modules whose things lie below something of the address: a cluster-year, a programme, a unit, an account. */
    private static final Set<String> SCOPED_MODULES = Set.of(
            "programme",
            "cluster",
            "year",
            "unit",
            "account",
            "attachment",
            "covenant",
            "criteria",
            "scoring",
            "evidence",
            "ranking",
            "publication",
            "insight",
            "crosscheck",
            "ballot",
            "award",
            "meeting",
            "handover");

    /** What lies below nothing: the address names it and the door has checked it. */
    private static final Set<String> SCOPES = Set.of("Programmes", "Clusters", "StoredYears", "Units", "Nominations");

    private HouseRules() {}

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethodWhere(readsTheSystemTime())
            .orShould()
            .callConstructor(Date.class)
            .because("deadlines can only be tested when time comes from the injected Clock");

    static final ArchRule WEB_AND_STORE_STAY_INSIDE = classes()
            .that()
            .areAnnotatedWith(Controller.class)
            .or()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .notBePublic()
            .because("the compiler keeps the border of a module only for what is not public");

    static final ArchRule CONTROLLERS_OPEN_NO_TRANSACTION = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .should(openTransactions())
            .because("a use case is one transaction, and use cases are services");

    static final ArchRule ENTITIES_HAVE_NO_SETTERS = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .because("state changes are acts with a name and a guard");

    static final ArchRule ENTITIES_HIDE_THEIR_FIELDS = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveModifier(PUBLIC)
            .because("a public field has no guard");

    static final ArchRule EVERY_HANDLER_HAS_ITS_RULE = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should()
            .beAnnotatedWith(Allow.class)
            .because("a handler without a rule is closed to everybody, and nobody would know why");

    static final ArchRule HEADERS_ARE_FLAGS = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should(takeHeadersAsFlagsOnly())
            .because("text of a header must never choose a view or a fragment");

    static final ArchRule NO_OPTIONAL_IS_KEPT_OR_PASSED =
            fields().should().notHaveRawType(Optional.class).because("Optional is an answer, not a state");

    static final ArchRule DEPENDENCIES_COME_BY_CONSTRUCTOR =
            noFields().should().beAnnotatedWith(Autowired.class).because("a constructor shows what a class needs");

    static final ArchRule CONSTRUCTORS_STAY_SHORT = constructors()
            .that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(org.springframework.stereotype.Component.class)
            .should(takeFewArguments())
            .because("who needs more than six helpers does more than one thing");

    static final ArchRule SCOPED_THINGS_ARE_FOUND_IN_THEIR_SCOPE = noClasses()
            .that(areInScopedModules())
            .should()
            .callMethodWhere(findsByIdAlone())
            .because("an id from the address must be looked up together with what it lies in");

    private static DescribedPredicate<JavaAccess<?>> readsTheSystemTime() {
        return DescribedPredicate.describe(
                "reads the system time",
                call -> (call.getName().equals("now")
                                && call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getTarget()
                                        instanceof com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget target
                                && target.getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class)))
                        || (call.getName().equals("currentTimeMillis")
                                && call.getTargetOwner().isEquivalentTo(System.class)));
    }

    private static DescribedPredicate<JavaAccess<?>> findsByIdAlone() {
        return DescribedPredicate.describe(
                "finds by id alone",
                call -> Set.of("findById", "getReferenceById", "findAll", "deleteById")
                                .contains(call.getName())
                        && call.getTargetOwner().isAssignableTo(Repository.class)
                        && !SCOPES.contains(call.getTargetOwner().getSimpleName()));
    }

    private static DescribedPredicate<JavaClass> areInScopedModules() {
        return DescribedPredicate.describe(
                "are in modules whose things lie below others",
                type -> SCOPED_MODULES.stream()
                        .anyMatch(module -> type.getPackageName().endsWith("." + module)));
    }

    private static ArchCondition<JavaClass> openTransactions() {
        return new ArchCondition<>("open transactions") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean opens = Stream.<CanBeAnnotated>concat(
                                type.getClassHierarchy().stream(), type.getAllMethods().stream())
                        .anyMatch(marked -> marked.isMetaAnnotatedWith(Transactional.class));
                events.add(new SimpleConditionEvent(type, opens, type.getFullName() + " opens transactions"));
            }
        };
    }

    private static ArchCondition<JavaMethod> takeHeadersAsFlagsOnly() {
        return new ArchCondition<>("take headers as flags only") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getParameters().stream()
                        .filter(parameter -> parameter.isAnnotatedWith(RequestHeader.class))
                        .filter(parameter -> !parameter.getRawType().isEquivalentTo(boolean.class))
                        .forEach(parameter -> events.add(SimpleConditionEvent.violated(
                                method,
                                method.getFullName() + " takes a header as "
                                        + parameter.getRawType().getName())));
            }
        };
    }

    private static ArchCondition<JavaConstructor> takeFewArguments() {
        return new ArchCondition<>("take at most " + MOST_ARGUMENTS + " arguments") {
            @Override
            public void check(JavaConstructor constructor, ConditionEvents events) {
                int count = constructor.getRawParameterTypes().size();
                if (count > MOST_ARGUMENTS) {
                    events.add(
                            SimpleConditionEvent.violated(constructor, constructor.getFullName() + " takes " + count));
                }
            }
        };
    }
}
