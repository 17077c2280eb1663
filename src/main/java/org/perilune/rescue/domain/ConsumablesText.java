package org.perilune.rescue.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.perilune.rescue.Consumable;
import org.perilune.rescue.ConsumableLevel;

/** Consumables as their column holds them: whole ticks, and nothing where nobody knows. */
@ApplicationScoped
class ConsumablesText {

    record Line(
            Consumable consumable, long usable, @Nullable Long perPersonDay, String source) {}

    private final ObjectMapper json;

    ConsumablesText(ObjectMapper json) {
        this.json = json;
    }

    String write(List<ConsumableLevel> levels) {
        var lines = levels.stream()
                .map(level -> new Line(
                        level.consumable(),
                        level.usable(),
                        level.perPersonDay().isPresent() ? level.perPersonDay().getAsLong() : null,
                        level.source()))
                .toList();
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    List<ConsumableLevel> read(String text) {
        try {
            return json.readValue(text, new TypeReference<List<Line>>() {}).stream()
                    .map(line -> new ConsumableLevel(
                            line.consumable(),
                            line.usable(),
                            line.perPersonDay() == null ? OptionalLong.empty() : OptionalLong.of(line.perPersonDay()),
                            line.source()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
