package org.canopy.modules.records.sound;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.canopy.api.county.ModuleName;
import org.canopy.api.vault.IndexForm;
import org.canopy.api.vault.IndexTags;
import org.canopy.api.vault.IndexedField;
import org.canopy.api.vault.Vault;

/**
 * The name-sound index of a county's children. A store keeps the tags of {@link #stored}, looks for those of {@link #sought},
 * and weighs what it finds: {@link Sought#best} without opening anything, {@link #likenessTo} after opening the few best.
 * Make one and keep it; any thread may use it.
 */
public final class SoundIndex {
    /** Keys of a name on average; the planner of the blind index counts rows. */
    private static final int KEYS = 13;

    private final Characters characters = Characters.read();
    private final NameReader names = new NameReader(characters, Surnames.read());

    /** The one field under which all kinds of keys lie, so that a row does not show its kind. */
    public static IndexedField field(ModuleName module, long children) {
        return new IndexedField(module, "sound", IndexForm.WORDS, children * KEYS);
    }

    /** The tags to store for a child, smallest first, so that their order shows nothing. Store them with the sealed name. */
    public List<Long> stored(Described child, IndexedField field, Vault vault) {
        return SoundKeys.stored(Person.of(child, names)).stream()
                .map(key -> vault.index(field, key.indexed()).stored())
                .distinct()
                .sorted()
                .toList();
    }

    /** The tags to look for, each with its weight. */
    public Sought sought(Described child, IndexedField field, Vault vault) {
        Map<Long, Integer> weights = new HashMap<>();
        for (SoundKey key : SoundKeys.sought(Person.of(child, names))) {
            IndexTags tags = vault.index(field, key.indexed());
            tags.sought().forEach(tag -> weights.merge(tag, key.kind().weight(), Math::max));
        }
        return new Sought(weights);
    }

    /** Compares {@code child} with others, all in clear; the returned function may be asked often. */
    public Function<Described, Likeness> likenessTo(Described child) {
        Person one = Person.of(child, names);
        return other -> Scale.weigh(one, Person.of(other, names), characters);
    }
}
