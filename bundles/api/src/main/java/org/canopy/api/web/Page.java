package org.canopy.api.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.canopy.api.county.Cell;
import org.canopy.api.county.CountyProfile;
import org.canopy.api.identity.Person;
import org.osgi.annotation.versioning.ProviderType;

/** What a template knows besides its model: the county, the language, and where things are. First parameter of every template. */
@ProviderType
public interface Page {
    Cell cell();

    CountyProfile county();

    Locale locale();

    /** The county's name in the page's language. */
    default String countyName() {
        return locale().getLanguage().equals("en") ? county().titleEn().orElse(county().title()) : county().title();
    }

    /** Text size that the reader has chosen. */
    TextSize size();

    /** Path of this page without the county's prefix; begins with a slash. */
    String path();

    /** Address of {@code path} in this county. */
    String link(String path);

    /** Address of one of this module's files under {@code assets/}. */
    String asset(String file);

    /** Address of one symbol in the shell's icon sprite; an unknown name gives a dot. */
    String icon(String name);

    /** A string of this module ({@code i18n/<module>.properties}), in the page's language; {@code {0}} are filled in. */
    String text(String key, Object... values);

    /** Menu entries of one area that this county has on and this reader may see. */
    List<Entry> menu(NavItem.Area area);

    /** Who is signed in. */
    default Optional<Person> person() {
        return Optional.empty();
    }

    /** What a form brings along so that nobody else's page can send it: {@code ui/formtoken.jte}. */
    default String formToken() {
        return "";
    }

    /** Phones that the county has set and that have not run out, by key; {@code police} and {@code ambulance} always. */
    Map<String, Phone> phones();

    /**
     * A menu entry, ready to draw.
     *
     * @param icon name of a symbol for {@link #icon}
     * @param hint a line below the label, empty when there is none
     */
    record Entry(String address, String label, String hint, String icon, boolean current) {}

    /** A number to call. */
    record Phone(String key, String label, String number) {}

    /** The three text sizes: 18, 24 and 30 px. */
    enum TextSize {
        STANDARD,
        LARGE,
        XLARGE
    }
}
