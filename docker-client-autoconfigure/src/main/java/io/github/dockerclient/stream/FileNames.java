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

/**
 * Names of files, which are bytes wherever engines run. Here they are texts that hold
 * each byte: UTF-8, and a lone surrogate between U+DC80 and U+DCFF for each byte that is
 * no UTF-8. Where Java's paths are bytes, too, names come from them and become them
 * without any loss, whatever the JVM's character set for names is; their URIs have the
 * bytes.
 */
public final class FileNames {

	private static final boolean BYTES = File.separatorChar == '/';

	private static final int ESCAPES = 0xDC00;

	/** Below a path that has this last name there is nothing to look up. */
	private static final String MARK = ".docker-client-no-such-file";

	private FileNames() {
	}

	/**
	 * Read bytes.
	 * @param bytes the bytes, in whatever character set
	 * @return the text, of which {@link #encode} makes these bytes again
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
	 * Make bytes of a text.
	 * @param text the text
	 * @return the bytes
	 * @throws IllegalArgumentException if it has a surrogate that stands for no byte
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
				throw new InvalidPathException(text, "It has half of a character");
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
	 * Return the last name of a path.
	 * @param path the path, which has names
	 * @return the name
	 * @throws InvalidPathException if it cannot be had without loss
	 */
	public static String of(Path path) {
		return text(path.getFileName());
	}

	/**
	 * Return where a symbolic link leads.
	 * @param link the link
	 * @return the target as it stands in the link, with slashes
	 * @throws IOException if the link cannot be read
	 * @throws InvalidPathException if the target cannot be had without loss
	 */
	public static String target(Path link) throws IOException {
		Path target = Files.readSymbolicLink(link);
		return text(target).replace(target.getFileSystem().getSeparator(), "/");
	}

	private static String text(Path path) {
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
	 * Tell whether a name is UTF-8.
	 * @param name the name
	 * @return {@code false} if it has bytes that are none
	 */
	public static boolean isUtf8(String name) {
		return name.codePoints()
			.noneMatch((letter) -> letter <= Character.MAX_VALUE && Character.isSurrogate((char) letter));
	}

	private static void checkWhole(String text) {
		if (!isUtf8(text)) {
			throw new InvalidPathException(text, "The file system here cannot hold the bytes of this name");
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
	 * Find a path in a directory.
	 * @param directory the directory
	 * @param path the relative path, with slashes
	 * @return the path
	 * @throws InvalidPathException if it can be no path there
	 */
	public static Path resolve(Path directory, String path) {
		return directory.resolve(path(directory.getFileSystem(), path));
	}

	/**
	 * Make a path of a text.
	 * @param fileSystem where it is a path
	 * @param path the path, with slashes
	 * @return the path
	 * @throws InvalidPathException if it can be no path there
	 */
	public static Path path(FileSystem fileSystem, String path) {
		if (isAscii(path) || !isBytes(fileSystem)) {
			checkWhole(path);
			return fileSystem.getPath(path);
		}
		boolean absolute = path.startsWith("/");
		StringBuilder uri = new StringBuilder(absolute ? "file://" : "file:///");
		for (byte next : encode(path)) {
			if (next == 0) {
				throw new InvalidPathException(path, "It has a NUL");
			}
			boolean plain = next == '/' || (next > 0 && Character.isLetterOrDigit(next));
			uri.append(plain ? Character.toString(next) : "%" + HexFormat.of().toHexDigits(next));
		}
		Path found = Path.of(URI.create(uri.toString()));
		return absolute ? found : found.subpath(0, found.getNameCount());
	}

	private static boolean isBytes(FileSystem fileSystem) {
		return BYTES && fileSystem == FileSystems.getDefault();
	}

}
