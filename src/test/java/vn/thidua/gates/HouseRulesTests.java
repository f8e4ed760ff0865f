package vn.thidua.gates;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import offenders.Offenders;
import offenders.scoring.FindsByIdAlone;
import offenders.year.FindsAMemberByIdAlone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRulesTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.thidua");

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of(HouseRules.TIME_COMES_FROM_THE_CLOCK, Offenders.CallsNow.class),
                Arguments.of(HouseRules.WEB_AND_STORE_STAY_INSIDE, Offenders.PublicController.class),
                Arguments.of(HouseRules.CONTROLLERS_OPEN_NO_TRANSACTION, Offenders.TransactionalController.class),
                Arguments.of(HouseRules.CONTROLLERS_OPEN_NO_TRANSACTION, Offenders.WhollyTransactionalController.class),
                Arguments.of(HouseRules.ENTITIES_HAVE_NO_SETTERS, Offenders.SettableEntity.class),
                Arguments.of(HouseRules.ENTITIES_HIDE_THEIR_FIELDS, Offenders.OpenEntity.class),
                Arguments.of(HouseRules.EVERY_HANDLER_HAS_ITS_RULE, Offenders.PublicController.class),
                Arguments.of(HouseRules.HEADERS_ARE_FLAGS, Offenders.HeaderReader.class),
                Arguments.of(HouseRules.NO_OPTIONAL_IS_KEPT_OR_PASSED, Offenders.KeepsOptional.class),
                Arguments.of(HouseRules.DEPENDENCIES_COME_BY_CONSTRUCTOR, Offenders.FieldInjected.class),
                Arguments.of(HouseRules.CONSTRUCTORS_STAY_SHORT, Offenders.NeedsSeven.class),
                Arguments.of(HouseRules.SCOPED_THINGS_ARE_FOUND_IN_THEIR_SCOPE, FindsByIdAlone.class),
                Arguments.of(HouseRules.SCOPED_THINGS_ARE_FOUND_IN_THEIR_SCOPE, FindsAMemberByIdAlone.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheProductAndCatchesItsOffender(ArchRule rule, Class<?> offender) {
        JavaClasses planted = new ClassFileImporter().importClasses(offender);

        assertThatThrownBy(() -> rule.check(planted)).isInstanceOf(AssertionError.class);
        rule.allowEmptyShould(true).check(PRODUCT);
    }
}
