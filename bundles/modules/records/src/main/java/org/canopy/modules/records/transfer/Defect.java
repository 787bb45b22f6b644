package org.canopy.modules.records.transfer;

/**
 * Why a row was not taken, or wants a look. It says where, never what stands there.
 *
 * @param row as table programs count
 * @param column its heading; empty where it is the row as a whole
 * @param code words that say what to do: {@code import.defect.<code>}
 * @param other a file's number or a row's that it is about; empty where there is none
 */
public record Defect(int row, String column, String code, String other) {
    static Defect at(int row, String column, String code) {
        return new Defect(row, column, code, "");
    }
}
