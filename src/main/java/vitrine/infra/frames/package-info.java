/**
 * Frames as columnar files of a workspace. A file is written once and never changed:
 *
 * <pre>
 * head     "VITFRAME", format version (int), 0 (int)
 * sections one after the other, each at a multiple of 8 bytes; little-endian
 * footer   JSON (UTF-8): rows, zone, fingerprint, event kinds, columns and their sections, dataset
 * tail     CRC-32C of the footer (int), its length (int), "VITFRAME"
 * </pre>
 *
 * <p>A column of codes has three sections: its codes, the ends of its dictionary's values (int
 * each) and their UTF-8 bytes. Codes take one byte up to 255 values and two up to 65,535, where 0
 * is a missing value and n is code n - 1; four bytes beyond that, as in memory. A column of numbers
 * is one section of doubles, a column of times one of longs. Every section has its CRC-32C in the
 * footer, so that a damaged file is noticed before a wrong number is shown.
 */
@NullMarked
package vitrine.infra.frames;

import org.jspecify.annotations.NullMarked;
