package org.canopy.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Optional;
import org.canopy.core.identity.ResidentIdentityNumber.Sex;
import org.canopy.core.identity.UnifiedSocialCreditCode.CivilKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers are synthetic or the published samples of DOMAIN 9.5. */
class IdentifiersTest {
    private static IdentifierDefect defect(String typed, Executable parse) {
        IdentifierRefused refused = assertThrows(IdentifierRefused.class, parse);
        StringWriter trace = new StringWriter();
        refused.printStackTrace(new PrintWriter(trace));
        if (typed.length() > 3) {
            assertFalse(trace.toString().contains(typed), "the number stands in the trace");
        }
        if (typed.length() == 18) {
            assertFalse(trace.toString().contains(typed.substring(6, 14)), "the birth date stands in the trace");
        }
        return refused.defect();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "914403001922038216",
                "91330100799655058B",
                "51519900MJ0000018Q",
                "52519900MJ0000026G",
                "53519900MJ00000348"
            })
    void creditCodesPassAndEveryWrongCharacterIsCaught(String sample) {
        assertEquals(sample, UnifiedSocialCreditCode.parse(sample).value());
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        for (int i = 0; i < sample.length(); i++) {
            for (char c : alphabet.toCharArray()) {
                String wrong = sample.substring(0, i) + c + sample.substring(i + 1);
                if (!wrong.equals(sample)) {
                    assertThrows(IdentifierRefused.class, () -> UnifiedSocialCreditCode.parse(wrong));
                }
            }
        }
    }

    @Test
    void creditCodesKnowTheirRegister() {
        assertEquals(
                Optional.of(CivilKind.SOCIAL_GROUP),
                UnifiedSocialCreditCode.parse("51519900MJ0000018Q").civilKind());
        assertEquals(
                Optional.of(CivilKind.FOUNDATION),
                UnifiedSocialCreditCode.parse(" 53519900mj0000 0348").civilKind());
        assertEquals(
                Optional.empty(),
                UnifiedSocialCreditCode.parse("914403001922038216").civilKind());
        assertTrue(UnifiedSocialCreditCode.parse("914403001922038216").innerCheckHolds());
        assertTrue(UnifiedSocialCreditCode.parse("51519900MJ0000018Q").innerCheckHolds());
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "5151, LENGTH",
        "51519900MJ0000018I, CHARACTERS",
        "51519900MJ0000018O, CHARACTERS",
        "51519900MJ00000189, CHECK_DIGIT",
        "51A19900MJ0000018Q, CHARACTERS",
        "91440300192203821😀, LENGTH"
    })
    void wrongCreditCodesNameTheirDefect(String typed, IdentifierDefect expected) {
        assertEquals(expected, defect(typed, () -> UnifiedSocialCreditCode.parse(typed)));
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002X, 1949-12-31, FEMALE",
        "519900201506010029, 2015-06-01, FEMALE",
        "519900200912311017, 2009-12-31, MALE",
        "519900202002292039, 2020-02-29, MALE"
    })
    void identityNumbersKnowBirthAndSex(String sample, LocalDate birth, Sex sex) {
        ResidentIdentityNumber number = ResidentIdentityNumber.parse(sample);
        assertEquals(birth, number.birthDate());
        assertEquals(sex, number.sex());
        assertEquals(sample, number.inClear());
        assertEquals(number, ResidentIdentityNumber.parse(" " + sample.substring(0, 6) + " " + sample.substring(6)));
        for (int i = 0; i < 17; i++) {
            for (char c = '0'; c <= '9'; c++) {
                String wrong = sample.substring(0, i) + c + sample.substring(i + 1);
                if (!wrong.equals(sample)) {
                    assertThrows(IdentifierRefused.class, () -> ResidentIdentityNumber.parse(wrong));
                }
            }
        }
    }

    @Test
    void anIdentityNumberDoesNotPrintItself() {
        ResidentIdentityNumber number = ResidentIdentityNumber.parse("11010519491231002x");
        assertEquals("1****************X", number.toString());
        assertEquals("child 1****************X", "child " + number);
        assertNotEquals(number, ResidentIdentityNumber.parse("519900201506010029"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH", "11010519491231002, LENGTH", "11010519491231002Y, CHARACTERS", "01010519491231002X, CHARACTERS",
        "110105194902310021, DATE", "519900202102292039, DATE", "519900201513010029, DATE",
                "110105194912310021, CHECK_DIGIT"
    })
    void wrongIdentityNumbersNameTheirDefectOnly(String typed, IdentifierDefect expected) {
        assertEquals(expected, defect(typed, () -> ResidentIdentityNumber.parse(typed)));
    }

    @ParameterizedTest
    @CsvSource({
        "13800001234, MOBILE, 138****1234",
        "138 0000 1234, MOBILE, 138****1234",
        "138-0000-1234, MOBILE, 138****1234",
        "+86 13800001234, MOBILE, 138****1234",
        "１３８００００１２３４, MOBILE, 138****1234",
        "028-12345678, LANDLINE, *********78",
        "08321234567, LANDLINE, *********67",
        "110, SHORT, 110",
        "12345, SHORT, 12345"
    })
    void phonesKnowTheirKindAndMask(String typed, PhoneNumber.Kind kind, String masked) {
        PhoneNumber phone = PhoneNumber.parse(typed);
        assertEquals(kind, phone.kind());
        assertEquals(masked, phone.masked());
        assertEquals(phone.masked(), phone.toString());
        assertEquals(phone, PhoneNumber.parse(phone.inClear()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "12800001234", "1380000123", "138000012345", "0-28", "abc", "12", "123456", "86"})
    void otherNumbersAreNoPhones(String typed) {
        assertEquals(IdentifierDefect.KIND, defect(typed, () -> PhoneNumber.parse(typed)));
    }

    /** The 15 digits of an old card and the 18 of the new one are the same person. */
    @Test
    void fifteenDigitsOfAnOldCardBecomeEighteen() {
        ResidentIdentityNumber number = ResidentIdentityNumber.parseEither("110105491231002");
        assertEquals("11010519491231002X", number.inClear());
        assertEquals(number, ResidentIdentityNumber.parseEither("11010519491231002x"));
        assertThrows(IdentifierRefused.class, () -> ResidentIdentityNumber.parseEither("110105491331002"));
        assertThrows(IdentifierRefused.class, () -> ResidentIdentityNumber.parseEither("11010549123100X"));
        assertThrows(IdentifierRefused.class, () -> ResidentIdentityNumber.parse("110105491231002"));
    }
}
