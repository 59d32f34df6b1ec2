package vitrine.core.importing.text;

import java.nio.charset.Charset;

/**
 * How a text holds its table.
 *
 * @param charset the encoding; a byte order mark is skipped
 * @param separator between fields
 * @param quoted whether double quotes group a field; in some tab-separated files they are plain
 *     text
 * @param header whether the first row names the columns
 */
public record TextFormat(Charset charset, char separator, boolean quoted, boolean header) {}
