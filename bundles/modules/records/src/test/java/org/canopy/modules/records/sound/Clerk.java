package org.canopy.modules.records.sound;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a child down once more, with a given slip, and without some of what the first one knew. */
final class Clerk {
    private static final Map<String, String> HEARD = Map.ofEntries(
            Map.entry("zh", "z"),
            Map.entry("z", "zh"),
            Map.entry("ch", "c"),
            Map.entry("c", "ch"),
            Map.entry("sh", "s"),
            Map.entry("s", "sh"),
            Map.entry("n", "l"),
            Map.entry("l", "n"),
            Map.entry("r", "l"));

    private static final String OTHER_SURNAMES = "李王张刘陈杨赵";

    private final Characters characters = Characters.read();
    private final Surnames surnames = Surnames.read();
    private final List<Integer> common;
    private final Map<String, List<Integer>> bySound;
    private final Map<Integer, Integer> traditional = new HashMap<>();
    private final Random random;

    Clerk(long seed) {
        random = new Random(seed);
        common = Common.characters();
        bySound = common.stream()
                .collect(Collectors.groupingBy(one -> readings(one).get(0).syllable()));
        IntStream.rangeClosed(0x4e00, 0x9fff)
                .filter(one -> characters.standard(one) != one)
                .forEach(one -> traditional.putIfAbsent(characters.standard(one), one));
    }

    /** Empty where this child cannot be written so. */
    Optional<Described> again(Households.Child child, Slip slip) {
        Described known = lessKnown(child);
        String name = known.name();
        int surname = child.surname().length();
        return switch (slip) {
            case SAME_SOUND -> given(child)
                    .flatMap(at -> other(name, at, Clerk::sameTone))
                    .map(n -> renamed(known, n));
            case OTHER_TONE -> given(child)
                    .flatMap(at -> other(name, at, Clerk::otherTone))
                    .map(n -> renamed(known, n));
            case DIALECT -> Optional.of(random.nextInt(name.length()))
                    .flatMap(at -> dialect(name, at))
                    .map(n -> renamed(known, n));
            case LOOKALIKE -> given(child).flatMap(at -> lookalike(name, at)).map(n -> renamed(known, n));
            case TRADITIONAL -> Optional.of(traditional(name))
                    .filter(n -> !n.equals(name))
                    .map(n -> renamed(known, n));
            case MISSING_CHARACTER -> given(child)
                    .filter(at -> name.length() > surname + 1)
                    .map(at -> renamed(known, without(name, at)));
            case NUMBER_SWAPPED -> numbered(child, true);
            case NUMBER_DIGIT -> numbered(child, false);
            case DAY_AND_MONTH -> Dates.swapped(born(known))
                    .filter(day -> !day.equals(born(known)))
                    .map(day -> reborn(known, day));
            case BIRTH_DIGIT -> Optional.of(reborn(known, digit(born(known))));
            case SOUND_AND_GUARDIAN -> again(child, Slip.SAME_SOUND).flatMap(this::guardian);
            case ANY_CHARACTER -> given(child).map(at -> renamed(known, with(name, at, any())));
            case EXTRA_CHARACTER -> given(child)
                    .map(at -> renamed(known, name.substring(0, at) + Character.toString(any()) + name.substring(at)));
            case OTHER_ORDER -> Optional.of(order(name, surname))
                    .filter(n -> !n.equals(name))
                    .map(n -> renamed(known, n));
            case SURNAME_BY_EAR -> surname == 1 ? byEar(name).map(n -> renamed(known, n)) : Optional.empty();
            case MINORITY_NAME -> Transcribed.otherwise(name, random).map(n -> renamed(known, n));
            case COMPOUND_SURNAME -> surname == 2 ? Optional.of(renamed(known, without(name, 1))) : Optional.empty();
            case PINYIN -> surname == 1 ? Optional.of(renamed(known, pinyin(name))) : Optional.empty();
            case TWO_AT_ONCE -> given(child)
                    .filter(at -> name.length() > surname + 1)
                    .flatMap(at -> other(name, surname, Clerk::sameTone))
                    .flatMap(n -> other(n, surname + 1, Clerk::otherTone))
                    .map(n -> renamed(known, n));
            case SURNAME_CHANGED -> surname == 1
                    ? Optional.of(renamed(
                                    known,
                                    with(name, 0, OTHER_SURNAMES.charAt(random.nextInt(OTHER_SURNAMES.length())))))
                            .filter(d -> d.name().charAt(0) != name.charAt(0))
                    : Optional.empty();
            case OTHER_PEOPLE -> again(child, Slip.SAME_SOUND)
                    .map(d -> new Described(
                            d.name(),
                            d.born(),
                            Optional.empty(),
                            Optional.of("钱" + Character.toString(any())),
                            Optional.of("外村")));
            case MISSING_AND_YEAR -> again(child, Slip.MISSING_CHARACTER)
                    .map(d -> reborn(d, born(d).plusYears(chance(50) ? 1 : -1)));
            case SOUND_AND_BIRTH -> again(child, Slip.SAME_SOUND).map(d -> reborn(d, digit(born(d))));
        };
    }

    /** The second list is poorer than the first: often no number, sometimes another carer or village. */
    private Described lessKnown(Households.Child child) {
        Described all = child.described();
        Optional<String> guardian = chance(20)
                ? Optional.empty()
                : chance(12) ? Optional.of("赵" + Character.toString(any())) : all.guardian();
        Optional<String> village = chance(15) ? Optional.empty() : chance(10) ? Optional.of("外村") : all.village();
        return new Described(all.name(), all.born(), chance(45) ? Optional.empty() : all.idNumber(), guardian, village);
    }

    private List<Reading> readings(int one) {
        return characters.sign(one).readings();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private static LocalDate born(Described of) {
        return of.born().flatMap(Born::day).orElseThrow();
    }

    private Optional<Integer> given(Households.Child child) {
        int surname = child.surname().length();
        return surname == 0
                ? Optional.empty()
                : Optional.of(surname + random.nextInt(child.described().name().length() - surname));
    }

    private Optional<String> other(String name, int at, BiPredicate<Reading, Reading> fits) {
        Reading read = readings(name.charAt(at)).get(0);
        return choose(bySound.getOrDefault(read.syllable(), List.of()).stream()
                        .filter(one -> one != name.charAt(at)
                                && fits.test(readings(one).get(0), read)))
                .map(one -> with(name, at, one));
    }

    private static boolean sameTone(Reading a, Reading b) {
        return a.tone() == b.tone();
    }

    private static boolean otherTone(Reading a, Reading b) {
        return a.tone() != b.tone();
    }

    private Optional<String> dialect(String name, int at) {
        if (readings(name.charAt(at)).isEmpty()) {
            return Optional.empty();
        }
        String sound = readings(name.charAt(at)).get(0).syllable();
        String initial = sound.matches("[zcs]h.*") ? sound.substring(0, 2) : sound.substring(0, 1);
        Stream<String> heard = Stream.of(
                HEARD.getOrDefault(initial, initial) + sound.substring(initial.length()),
                sound.matches(".*[aei]n") ? sound + "g" : sound.replaceFirst("([aei]n)g$", "$1"),
                sound.equals("hui") ? "fei" : sound.equals("fei") ? "hui" : sound.equals("fu") ? "hu" : sound);
        return choose(heard.filter(one -> !one.equals(sound))
                        .flatMap(one -> bySound.getOrDefault(one, List.of()).stream()))
                .map(one -> with(name, at, one));
    }

    private Optional<String> lookalike(String name, int at) {
        return choose(common.stream().filter(one -> characters.alike(characters.standard(name.charAt(at)), one)))
                .map(one -> with(name, at, one));
    }

    private String traditional(String name) {
        return name.codePoints()
                .mapToObj(one -> Character.toString(traditional.getOrDefault(characters.standard(one), one)))
                .collect(Collectors.joining());
    }

    private Optional<String> byEar(String name) {
        List<Reading> plain = readings(characters.standard(name.charAt(0)));
        String read = surnames.readings(List.of(Character.toString(characters.standard(name.charAt(0)))), 0, plain)
                .get(0)
                .syllable();
        return choose(bySound.getOrDefault(read, List.of()).stream().filter(one -> one != name.charAt(0)))
                .map(one -> with(name, 0, one));
    }

    private String pinyin(String name) {
        return name.codePoints()
                .mapToObj(one -> readings(one).get(0).syllable())
                .collect(Collectors.joining(" "));
    }

    private String order(String name, int surname) {
        return name.length() == surname + 2 && surname > 0
                ? name.substring(0, surname) + name.charAt(surname + 1) + name.charAt(surname)
                : name;
    }

    private Optional<Described> numbered(Households.Child child, boolean swapped) {
        Described of = child.described();
        String number = of.idNumber().orElseThrow();
        int at = 6 + random.nextInt(11);
        char next = number.charAt(at + 1);
        String wrong = swapped
                ? number.substring(0, at) + next + number.charAt(at) + number.substring(at + 2)
                : number.substring(0, at) + random.nextInt(10) + number.substring(at + 1);
        Optional<Born> birth = chance(50) ? of.born() : Optional.empty();
        return wrong.equals(number) || wrong.indexOf('X') == 16
                ? Optional.empty()
                : Optional.of(new Described(of.name(), birth, Optional.of(wrong), of.guardian(), of.village()));
    }

    /** Another digit in the year, month or day, such that it is a day; or the year beside it. */
    private LocalDate digit(LocalDate day) {
        if (chance(30)) {
            return day.plusYears(chance(50) ? 1 : -1);
        }
        String written = day.toString().replace("-", "");
        String wrong = with(written, 3 + random.nextInt(5), '0' + random.nextInt(10));
        Optional<LocalDate> other =
                Optional.of(wrong).filter(one -> !one.equals(written)).flatMap(Clerk::real);
        return other.orElseGet(() -> digit(day));
    }

    private static Optional<LocalDate> real(String digits) {
        try {
            return Optional.of(LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private Optional<Described> guardian(Described of) {
        return of.guardian()
                .filter(name -> name.length() > 1 && !readings(name.charAt(1)).isEmpty())
                .flatMap(name -> other(name, 1, Clerk::sameTone))
                .map(name -> new Described(of.name(), of.born(), of.idNumber(), Optional.of(name), of.village()));
    }

    private int any() {
        return common.get(random.nextInt(common.size()));
    }

    private Optional<Integer> choose(Stream<Integer> from) {
        List<Integer> all = new ArrayList<>(from.toList());
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private static String with(String name, int at, int character) {
        return name.substring(0, at) + Character.toString(character) + name.substring(at + 1);
    }

    private static String without(String name, int at) {
        return name.substring(0, at) + name.substring(at + 1);
    }

    private static Described renamed(Described of, String name) {
        return new Described(name, of.born(), of.idNumber(), of.guardian(), of.village());
    }

    private static Described reborn(Described of, LocalDate day) {
        return new Described(of.name(), Optional.of(Born.on(day)), of.idNumber(), of.guardian(), of.village());
    }
}
