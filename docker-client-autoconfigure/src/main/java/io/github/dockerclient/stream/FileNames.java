package io.github.dockerclient.stream;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HexFormat;

import io.github.dockerclient.type.Internal;

/**
 * Converts names of files, which are sequences of bytes on the systems on which engines
 * run. This class represents them as strings that preserve each byte: they are decoded as
 * UTF-8, and each byte that is not valid UTF-8 becomes an unpaired surrogate between
 * U+DC80 and U+DCFF. On systems on which Java's paths consist of bytes as well, names are
 * converted to and from paths without loss, whatever character set the JVM uses for file
 * names. The conversion uses the URIs of paths, which contain the bytes.
 */
@Internal
public final class FileNames {

	private static final boolean BYTES = File.separatorChar == '/';

	private static final int ESCAPES = 0xDC00;

	/**
	 * The name of a file that does not exist. It is appended to a path before the
	 * conversion to a URI, which would add a slash to the path of an existing directory.
	 */
	private static final String MARK = ".docker-client-no-such-file";

	private FileNames() {
	}

	/**
	 * Decode the bytes of a name.
	 * @param bytes the bytes, in any character set
	 * @return the name, which {@link #encode} converts back to the same bytes
	 */
	public static String decode(byte[] bytes) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer input = ByteBuffer.wrap(bytes);
		CharBuffer text = CharBuffer.allocate(bytes.length);
		CoderResult result = decoder.decode(input, text, true);
		while (result.isError()) {
			for (int i = 0; i < result.length(); i++) {
				text.put((char) (ESCAPES + (input.get() & 0xFF)));
			}
			result = decoder.decode(input, text, true);
		}
		return text.flip().toString();
	}

	/**
	 * Encode a name as bytes.
	 * @param text the name
	 * @return the bytes
	 * @throws IllegalArgumentException if the name contains a surrogate that does not
	 * represent a byte
	 */
	public static byte[] encode(String text) {
		if (text.chars().noneMatch((letter) -> Character.isSurrogate((char) letter))) {
			return text.getBytes(StandardCharsets.UTF_8);
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		text.codePoints().forEach((letter) -> {
			if (isEscape(letter)) {
				bytes.write(letter - ESCAPES);
			}
			else if (letter <= Character.MAX_VALUE && Character.isSurrogate((char) letter)) {
				throw new InvalidPathException(text, "It contains an unpaired surrogate");
			}
			else {
				bytes.writeBytes(Character.toString(letter).getBytes(StandardCharsets.UTF_8));
			}
		});
		return bytes.toByteArray();
	}

	private static boolean isEscape(int letter) {
		return letter >= ESCAPES + 0x80 && letter <= ESCAPES + 0xFF;
	}

	private static boolean isAscii(String text) {
		return text.chars().allMatch((letter) -> letter < 0x80);
	}

	/**
	 * Return the last name element of a path.
	 * @param path the path, which must have a name element
	 * @return the name
	 * @throws InvalidPathException if the name cannot be converted without loss
	 */
	public static String of(Path path) {
		return text(path.getFileName());
	}

	/**
	 * Return the target of a symbolic link.
	 * @param link the link
	 * @return the target as the link contains it, with slashes
	 * @throws IOException if the link cannot be read
	 * @throws InvalidPathException if the target cannot be converted without loss
	 */
	public static String target(Path link) throws IOException {
		Path target = Files.readSymbolicLink(link);
		return text(target).replace(target.getFileSystem().getSeparator(), "/");
	}

	/**
	 * Return a path as a string.
	 * @param path the path
	 * @return the string, which {@link #path} converts back to the same path
	 * @throws InvalidPathException if the path cannot be converted without loss
	 */
	public static String text(Path path) {
		String text = path.toString();
		if (isAscii(text)) {
			return text;
		}
		if (isBytes(path.getFileSystem())) {
			String uri = Path.of("/").resolve(path).resolve(MARK).toUri().getRawPath();
			String encoded = uri.substring(path.isAbsolute() ? 0 : 1, uri.length() - MARK.length() - 1);
			return decode(bytes(encoded));
		}
		checkWhole(text);
		return text;
	}

	/**
	 * Return whether the bytes of a name are valid UTF-8.
	 * @param name the name
	 * @return {@code false} if some bytes are not
	 */
	public static boolean isUtf8(String name) {
		return name.codePoints()
			.noneMatch((letter) -> letter <= Character.MAX_VALUE && Character.isSurrogate((char) letter));
	}

	private static void checkWhole(String text) {
		if (!isUtf8(text)) {
			throw new InvalidPathException(text, "This file system cannot represent the bytes of the name");
		}
	}

	private static byte[] bytes(String encoded) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int index = 0; index < encoded.length(); index++) {
			char next = encoded.charAt(index);
			if (next == '%') {
				bytes.write(Integer.parseInt(encoded, index + 1, index + 3, 16));
				index += 2;
			}
			else {
				bytes.write(next);
			}
		}
		return bytes.toByteArray();
	}

	/**
	 * Resolve a relative path against a directory.
	 * @param directory the directory
	 * @param path the relative path, with slashes
	 * @return the path
	 * @throws InvalidPathException if the path is not valid on that file system
	 */
	public static Path resolve(Path directory, String path) {
		return directory.resolve(path(directory.getFileSystem(), path));
	}

	/**
	 * Convert a string to a path.
	 * @param fileSystem the file system of the path
	 * @param path the path, with slashes
	 * @return the path
	 * @throws InvalidPathException if the path is not valid on that file system
	 */
	public static Path path(FileSystem fileSystem, String path) {
		if (isAscii(path) || !isBytes(fileSystem)) {
			checkWhole(path);
			return fileSystem.getPath(path);
		}
		boolean absolute = path.startsWith("/");
		StringBuilder uri = new StringBuilder(absolute ? "file://" : "file:///");
		for (byte next : encode(withoutEmptyNames(path))) {
			if (next == 0) {
				throw new InvalidPathException(path, "It contains a NUL character");
			}
			boolean plain = next == '/' || (next > 0 && Character.isLetterOrDigit(next));
			uri.append(plain ? Character.toString(next) : "%" + HexFormat.of().toHexDigits(next));
		}
		Path found = Path.of(URI.create(uri.toString()));
		return absolute ? found : found.subpath(0, found.getNameCount());
	}

	// The conversion from a URI keeps empty names, unlike the one from a string, so that
	// equal paths would differ.
	private static String withoutEmptyNames(String path) {
		String single = path.replaceAll("/{2,}", "/");
		return (single.length() > 1 && single.endsWith("/")) ? single.substring(0, single.length() - 1) : single;
	}

	private static boolean isBytes(FileSystem fileSystem) {
		return BYTES && fileSystem == FileSystems.getDefault();
	}

}
