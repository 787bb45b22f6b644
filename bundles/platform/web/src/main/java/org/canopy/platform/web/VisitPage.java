package org.canopy.platform.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CountyProfile;
import org.canopy.api.identity.Permission;
import org.canopy.api.identity.Person;
import org.canopy.api.web.Assets;
import org.canopy.api.web.Drawing;
import org.canopy.api.web.NavItem;
import org.canopy.api.web.Page;
import org.canopy.api.web.Visit;

/** The page of one visit, as one module's templates see it. */
record VisitPage(Visit visit, Strings strings, Strings shell, Surroundings around) implements Page {
    /** What all pages share. */
    record Surroundings(Assets assets, Icons icons, Offered<NavItem> menus) {}

    @Override
    public Cell cell() {
        return visit.cell();
    }

    @Override
    public CountyProfile county() {
        return visit.cell().settings(CountyProfile.class);
    }

    @Override
    public Locale locale() {
        return visit.locale();
    }

    @Override
    public TextSize size() {
        return visit.size();
    }

    @Override
    public Optional<Person> person() {
        return visit.person();
    }

    @Override
    public String formToken() {
        return visit.formToken();
    }

    @Override
    public String path() {
        return visit.path();
    }

    @Override
    public String link(String path) {
        return visit.link(path);
    }

    @Override
    public String asset(String file) {
        return around.assets().address(strings.origin().module(), file);
    }

    @Override
    public String icon(String name) {
        return around.assets().address(shell.origin().module(), Icons.FILE)
                + "#"
                + around.icons().known(name);
    }

    @Override
    public String text(String key, Object... values) {
        return strings.text(key, values);
    }

    @Override
    public List<Entry> menu(NavItem.Area area) {
        return around.menus().in(cell()).stream()
                .filter(o -> o.service().area() == area && shown(o.service()))
                .sorted(Comparator.comparingInt(o -> o.service().order()))
                .map(o -> entry(o.origin(), o.service()))
                .toList();
    }

    private boolean shown(NavItem item) {
        return item.permission()
                .map(Permission::new)
                .map(needed -> visit.person().map(p -> p.may(needed)).orElse(false))
                .orElse(true);
    }

    private Entry entry(Drawing.Origin origin, NavItem item) {
        Strings own = new Strings(origin, locale());
        String label = own.text(item.labelKey());
        String hint = item.hintKey().map(k -> own.text(k)).orElse("");
        boolean current =
                path().equals(item.path()) || !item.path().equals("/") && path().startsWith(item.path() + "/");
        int waits = visit.person().map(person -> waits(item, person)).orElse(0);
        String counted = waits == 0 ? label : shell.text("shell.waits", label, waits);
        return new Entry(link(item.path()), counted, hint, item.icon(), current);
    }

    /** A number that cannot be had takes no page away. */
    private int waits(NavItem item, Person person) {
        try {
            return item.count(cell(), person);
        } catch (RuntimeException e) {
            return 0;
        }
    }

    @Override
    public Map<String, Phone> phones() {
        Map<String, Phone> phones = new LinkedHashMap<>();
        phones.put("police", phone("police", "110"));
        phones.put("ambulance", phone("ambulance", "120"));
        LocalDate today = LocalDate.now(cell().clock());
        county().phone().forEach((key, line) -> {
            String[] parts = line.split("\\|", 2);
            if (!parts[0].isBlank() && (parts.length < 2 || stillGood(parts[1].trim(), today))) {
                phones.put(key, phone(key, parts[0].trim()));
            }
        });
        return phones;
    }

    private Phone phone(String key, String number) {
        return new Phone(key, shell.text("phone." + key), number);
    }

    /** A date that nobody can read is no promise that the number is right. */
    private static boolean stillGood(String day, LocalDate today) {
        try {
            return !LocalDate.parse(day).isBefore(today);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
