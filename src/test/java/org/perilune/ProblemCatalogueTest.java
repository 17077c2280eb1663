package org.perilune;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.perilune.kernel.Problem;

/** A code names one kind of refusal, wherever it is met, and never changes its meaning. */
class ProblemCatalogueTest {

    private static final List<Problem> PROBLEMS = problems();

    @Test
    void no_two_problems_share_a_code() {
        assertThat(PROBLEMS).extracting(Problem::code).doesNotHaveDuplicates();
        assertThat(PROBLEMS).extracting(Problem::title).doesNotHaveDuplicates();
    }

    @Test
    void every_code_of_a_refusal_is_four_or_five_hundred_something_and_says_what_is_wrong_in_words() {
        assertThat(PROBLEMS).hasSizeGreaterThan(60).allSatisfy(problem -> {
            assertThat(problem.status()).isBetween(400, 599);
            assertThat(problem.title()).matches("[A-Z].{5,}[^.]");
        });
    }

    private static List<Problem> problems() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.perilune").stream()
                        .filter(type -> type.getSimpleName().endsWith("Problem")
                                || type.getSimpleName().endsWith("Problems"))
                        .flatMap(type -> Stream.of(type.reflect().getDeclaredFields()))
                        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Problem.class)
                        .map(ProblemCatalogueTest::value)
                        .sorted(Comparator.comparing(Problem::code))
                        .toList();
    }

    private static Problem value(Field field) {
        try {
            return (Problem) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
