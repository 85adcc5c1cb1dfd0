package io.github.dockerclient.requests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.github.dockerclient.transport.JsonAccess;
import io.github.dockerclient.type.ApiVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole Engine API as a table, read from {@code engine-api/operations.txt} and
 * {@code engine-api/definitions.txt}.
 */
public final class EngineApi {

	/** A step from an array to its elements. */
	public static final String ELEMENT = "[]";

	/** A step from a map to its values. */
	public static final String VALUE = "{}";

	/** The largest number of each type. */
	private static final Map<String, BigInteger> INTEGERS = Map.of("uint8", unsigned(8), "uint16", unsigned(16),
			"uint32", unsigned(32), "uint", unsigned(64), "uint64", unsigned(64), "int", unsigned(63), "int64",
			unsigned(63), "seconds", unsigned(32), "mode", unsigned(9));

	private static final String INDENT = "  ";

	private final Map<String, Operation> operations = new LinkedHashMap<>();

	private final Map<String, Property> definitions = new LinkedHashMap<>();

	/**
	 * Read the tables.
	 */
	public EngineApi() {
		Deque<Operation> last = new ArrayDeque<>();
		for (String line : lines("operations")) {
			if (line.startsWith(INDENT)) {
				last.element().add(line.strip());
			}
			else {
				last.push(Operation.of(line));
				assertThat(this.operations.put(last.element().endpoint(), last.element())).as(line).isNull();
			}
		}
		Deque<Property> open = new ArrayDeque<>();
		for (String line : lines("definitions")) {
			int depth = (line.length() - line.stripLeading().length()) / INDENT.length();
			while (open.size() > depth) {
				open.pop();
			}
			if (depth == 0) {
				Property definition = new Property(line, line, "object", Versions.ALL, new ArrayList<>());
				assertThat(this.definitions.put(line, definition)).as(line).isNull();
				open.push(definition);
			}
			else {
				Property property = Property.of(line.strip(), open.element());
				open.element().properties().add(property);
				open.push(property);
			}
		}
	}

	/**
	 * Return the lines of a table.
	 * @param table the name of its file without {@code .txt}
	 * @return the lines, without comments and blank lines
	 */
	public static List<String> lines(String table) {
		try (InputStream stream = EngineApi.class.getResourceAsStream("/engine-api/" + table + ".txt")) {
			assertThat(stream).as(table).isNotNull();
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines()
				.map((line) -> line.replaceFirst("\\s*#.*", ""))
				.filter((line) -> !line.isBlank())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Return the operations.
	 * @return the operations by endpoint, with empty braces for variables
	 */
	public Map<String, Operation> operations() {
		return this.operations;
	}

	static String endpoint(String method, String path) {
		return method + " " + path.replaceAll("\\{[^}]*}", "{}");
	}

	/**
	 * Return all properties of a type, at all depths.
	 * @param type the type
	 * @param versions the API versions that contain the type
	 * @return the properties
	 */
	public List<Fact> facts(String type, Versions versions) {
		List<Fact> facts = new ArrayList<>();
		collect(type, null, List.of(), versions, facts);
		return facts;
	}

	private void collect(String type, @Nullable Property inline, List<String> path, Versions versions,
			List<Fact> facts) {
		if (type.endsWith("[]")) {
			collect(type.substring(0, type.length() - 2), inline, with(path, ELEMENT), versions, facts);
		}
		else if (type.startsWith("{")) {
			collect(type.substring(1, type.length() - 1), inline, with(path, VALUE), versions, facts);
		}
		else {
			for (Property property : properties(type, inline)) {
				List<String> inner = with(path, property.name());
				Versions effective = versions.within(property.versions());
				facts.add(new Fact(property.id(), inner, property.type(), effective));
				collect(property.type(), property, inner, effective, facts);
			}
		}
	}

	private List<Property> properties(String type, @Nullable Property inline) {
		if (Property.SIMPLE.contains(type)) {
			return List.of();
		}
		if (type.equals("object")) {
			assertThat(inline).isNotNull();
			return inline.properties();
		}
		Property definition = this.definitions.get(type);
		assertThat(definition).as(type).isNotNull();
		return definition.properties();
	}

	private static List<String> with(List<String> path, String step) {
		return Stream.concat(path.stream(), Stream.of(step)).toList();
	}

	/**
	 * Return a value of a type.
	 * @param type the type
	 * @return the value, with all properties set
	 */
	public JsonNode sample(String type) {
		return sample(type, null);
	}

	private JsonNode sample(String type, @Nullable Property inline) {
		JsonNodeFactory nodes = JsonAccess.mapper().getNodeFactory();
		if (type.endsWith("[]")) {
			return nodes.arrayNode().add(sample(type.substring(0, type.length() - 2), inline));
		}
		if (type.startsWith("{")) {
			return nodes.objectNode().set("sample", sample(type.substring(1, type.length() - 1), inline));
		}
		return switch (type) {
			case "string" -> nodes.stringNode("sample");
			case "time" -> nodes.stringNode("2024-05-06T07:08:09.123456789Z");
			case "base64" -> nodes.stringNode("c2FtcGxl");
			case "number" -> nodes.numberNode(0.5);
			case "boolean" -> nodes.booleanNode(true);
			case "any" -> nodes.objectNode().set("sample", nodes.objectNode());
			default -> {
				if (INTEGERS.containsKey(type)) {
					yield JsonAccess.mapper().readTree(INTEGERS.get(type).toString());
				}
				ObjectNode object = nodes.objectNode();
				properties(type, inline)
					.forEach((property) -> object.set(property.name(), sample(property.type(), property)));
				yield object;
			}
		};
	}

	private static BigInteger unsigned(int bits) {
		return BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE);
	}

	/**
	 * Return whether a type is an integer.
	 * @param type the type
	 * @return whether it is
	 */
	public static boolean isInteger(String type) {
		return INTEGERS.containsKey(type);
	}

	/**
	 * Return whether a value belongs to a type.
	 * @param node the value
	 * @param type the type
	 * @return whether it does
	 */
	public static boolean fits(JsonNode node, String type) {
		if (type.endsWith("[]")) {
			return node.isArray();
		}
		return switch (type) {
			case "string", "time", "base64" -> node.isString();
			case "number" -> node.isNumber();
			case "boolean" -> node.isBoolean();
			case "any" -> true;
			default -> INTEGERS.containsKey(type) ? node.isIntegralNumber() : node.isObject();
		};
	}

	/**
	 * One operation.
	 *
	 * @param name its name
	 * @param endpoint its method and path
	 * @param variables the number of variables in its path
	 * @param versions the API versions that contain it
	 * @param query its query parameters
	 * @param headers its headers
	 * @param body the type of its body, if it has one
	 * @param answer the form and the type of its answer
	 */
	public record Operation(String name, String endpoint, int variables, Versions versions, Map<String, Versions> query,
			Map<String, Versions> headers, List<String> body, List<String> answer) {

		static Operation of(String line) {
			String[] words = line.split(" ");
			return new Operation(words[0], EngineApi.endpoint(words[1], words[2]), words[2].split("\\{", -1).length - 1,
					Versions.of((words.length > 3) ? words[3] : ""), new LinkedHashMap<>(), new LinkedHashMap<>(),
					new ArrayList<>(), new ArrayList<>());
		}

		void add(String line) {
			String[] words = line.split(" ");
			String name = words[0].substring(1);
			switch (words[0].charAt(0)) {
				case '?' -> this.query.put(name, Versions.of((words.length > 2) ? words[2] : ""));
				case '@' -> this.headers.put(name, Versions.of((words.length > 1) ? words[1] : ""));
				case '>' -> this.body.add(words[1]);
				case '<' -> this.answer.addAll(List.of(words).subList(1, words.length));
				default -> throw new IllegalArgumentException(line);
			}
		}

		/**
		 * Return the number of parameters.
		 * @return the number, including the variables, the headers and the body
		 */
		public int parameters() {
			return this.variables + this.query.size() + this.headers.size() + this.body.size();
		}

		/**
		 * Return the JSON type of the body.
		 * @return the type, or {@code null} if the body is not JSON
		 */
		public @Nullable String json() {
			return (this.body.isEmpty() || this.body.contains("tar")) ? null : this.body.get(0);
		}

		/**
		 * Return the JSON type of the result, which is the answer or a part of it.
		 * @return the type, or {@code null} if the result is not JSON
		 */
		public @Nullable String result() {
			String type = this.answer.get(this.answer.size() - 1);
			return List.of("nothing", "tar", "frames", "text", "raw").contains(type) ? null : type;
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	/**
	 * One property, with the properties of its object if the object has no name.
	 *
	 * @param id its own name, preceded by the names of the objects that contain it
	 * @param name its name
	 * @param type its type
	 * @param versions the API versions that contain it
	 * @param properties the properties of its object
	 */
	record Property(String id, String name, String type, Versions versions, List<Property> properties) {

		static final List<String> SIMPLE = Stream
			.concat(INTEGERS.keySet().stream(), Stream.of("string", "time", "base64", "number", "boolean", "any"))
			.toList();

		static Property of(String line, Property owner) {
			// A name in quotes contains a blank.
			int end = line.startsWith("\"") ? line.indexOf('"', 1) + 1 : line.indexOf(' ');
			String name = line.substring(0, end).replace("\"", "");
			String[] words = line.substring(end).strip().split(" ");
			return new Property(owner.id() + "." + name, name, words[0],
					Versions.of((words.length > 1) ? words[1] : ""), new ArrayList<>());
		}

	}

	/**
	 * The API versions that contain an element, within the range that the client
	 * supports.
	 *
	 * @param since the first, or {@code null}
	 * @param until the last, or {@code null}
	 */
	public record Versions(@Nullable ApiVersion since, @Nullable ApiVersion until) {

		static final Versions ALL = new Versions(null, null);

		static Versions of(String text) {
			String[] parts = text.split("-");
			return new Versions(parts[0].isEmpty() ? null : ApiVersion.of(parts[0]),
					(parts.length > 1) ? ApiVersion.of(parts[1]) : null);
		}

		/**
		 * Return the versions that contain both elements.
		 * @param other the versions of the other element
		 * @return the versions
		 */
		public Versions within(Versions other) {
			boolean later = this.since == null || (other.since != null && this.since.isBefore(other.since));
			boolean earlier = this.until == null || (other.until != null && other.until.isBefore(this.until));
			return new Versions(later ? other.since : this.since, earlier ? other.until : this.until);
		}

		@Override
		public String toString() {
			return ((this.since != null) ? this.since.toString() : "") + ((this.until != null) ? "-" + this.until : "");
		}

	}

	/**
	 * A property at its place within a body or an answer.
	 *
	 * @param id the property
	 * @param path the steps that lead to it
	 * @param type its type
	 * @param versions the API versions that contain it
	 */
	public record Fact(String id, List<String> path, String type, Versions versions) {

	}

}
