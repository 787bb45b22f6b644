package org.canopy.api.vault;

import java.text.Normalizer;
import java.util.Locale;
import org.canopy.core.identity.IdentifierRefused;
import org.canopy.core.identity.PhoneNumber;
import org.canopy.core.identity.ResidentIdentityNumber;

/** How what people type becomes what is compared. Each takes any text: a wrong number in a list can be found too. */
public enum IndexForm {
    /** 18 characters of a resident's number, also where the 15 of an old card were typed. */
    ID_NUMBER {
        @Override
        String strict(String typed) {
            return ResidentIdentityNumber.parseEither(typed).inClear();
        }
    },
    /** Digits of a telephone number without +86 and hyphens. */
    PHONE {
        @Override
        String strict(String typed) {
            return PhoneNumber.parse(typed).inClear();
        }
    },
    /** Words as they are; width, case and blanks do not count. */
    WORDS {
        @Override
        String strict(String typed) {
            return plain(typed);
        }
    };

    abstract String strict(String typed);

    /** Two texts with the same canonical form are the same to an index. */
    public String canonical(String typed) {
        try {
            return strict(typed);
        } catch (IdentifierRefused e) {
            return plain(typed);
        }
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\u200b]+", "")
                .toUpperCase(Locale.ROOT);
    }
}
