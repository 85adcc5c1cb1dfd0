package io.github.dockerclient;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;

/**
 * Derives the builders of records: for each record with a method
 * {@code static XBuilder builder()}, where {@code X} is the record's name after those of
 * the types around it, the class {@code XBuilder}. It reads sources only, so it also
 * works while they do not compile, and leaves their layout to the formatter.
 * <p>
 * A builder has a method for each component. Its Javadoc is the component's
 * {@code @param} and the API versions of its annotations. A component that may be
 * {@code null} is {@code null} unless it is set, a collection is empty, and any other is
 * required.
 * <p>
 * A builder is a class of its own, not nested in its record, because a file is either
 * derived or written by hand.
 */
public final class RecordBuilders {

	/** The command that regenerates all derived files. */
	static final String COMMAND = "./mvnw -pl docker-client-autoconfigure exec:exec@builders spring-javaformat:apply";

	/** How a derived file begins. */
	static final String HEADER = "// Derived from the record ";

	// The compiler's trees escape what is not ASCII.
	private static final Pattern ESCAPED = Pattern.compile("\\\\u(\\p{XDigit}{4})");

	private static final Path SOURCES = Path.of("src/main/java");

	private final Parsed parsed;

	private final String record;

	private final String name;

	private final List<Component> components;

	private RecordBuilders(Parsed parsed, List<ClassTree> types) {
		this.parsed = parsed;
		this.record = names(types, ".");
		this.name = builderName(types);
		this.components = components(types.get(types.size() - 1));
	}

	private static String names(List<ClassTree> types, String separator) {
		return types.stream().map((type) -> type.getSimpleName().toString()).collect(Collectors.joining(separator));
	}

	private static String builderName(List<ClassTree> types) {
		return names(types, "") + "Builder";
	}

	public static void main(String... args) throws IOException {
		for (Map.Entry<Path, String> file : derive().entrySet()) {
			Files.writeString(file.getKey(), file.getValue());
		}
	}

	/**
	 * Derive all builders.
	 * @return the derived files with their contents, which are not formatted
	 * @throws IOException if a source cannot be read
	 */
	static Map<Path, String> derive() throws IOException {
		Map<Path, String> derived = new TreeMap<>();
		try (Stream<Path> files = Files.walk(SOURCES)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				String source = Files.readString(file);
				if (source.contains("Builder builder() {")) {
					Parsed parsed = Parsed.of(source);
					for (Tree type : parsed.unit().getTypeDecls()) {
						derive(parsed, List.of((ClassTree) type),
								(builder) -> derived.put(file.resolveSibling(builder.name + ".java"), builder.file()));
					}
				}
			}
		}
		return derived;
	}

	private static void derive(Parsed parsed, List<ClassTree> types, Consumer<RecordBuilders> found) {
		ClassTree type = types.get(types.size() - 1);
		if (type.getKind() == Tree.Kind.RECORD && hasBuilder(type, builderName(types))) {
			found.accept(new RecordBuilders(parsed, types));
		}
		for (Tree member : type.getMembers()) {
			if (member instanceof ClassTree nested) {
				derive(parsed, Stream.concat(types.stream(), Stream.of(nested)).toList(), found);
			}
		}
	}

	private static boolean hasBuilder(ClassTree type, String builder) {
		return type.getMembers()
			.stream()
			.anyMatch((member) -> member instanceof MethodTree method && method.getName().contentEquals("builder")
					&& builder.equals(String.valueOf(method.getReturnType())));
	}

	private List<Component> components(ClassTree type) {
		Map<String, String> documentation = new TreeMap<>();
		for (DocTree tag : this.parsed.documentation(type)) {
			if (tag instanceof ParamTree param) {
				documentation.put(param.getName().toString(), text(param.getDescription()));
			}
		}
		List<Component> components = new ArrayList<>();
		for (Tree member : type.getMembers()) {
			if (member instanceof VariableTree variable
					&& !variable.getModifiers().getFlags().contains(Modifier.STATIC)) {
				String name = variable.getName().toString();
				components.add(Component.of(variable, outside(this.parsed.text(variable.getType()), "(?<![\\w.])"),
						outside(Objects.requireNonNull(documentation.get(name), () -> name + " has no @param"),
								"(?<=\\{@link )")));
			}
		}
		return components;
	}

	private static String text(List<? extends DocTree> trees) {
		String text = trees.stream().map(DocTree::toString).collect(Collectors.joining());
		return ESCAPED.matcher(text.strip().replaceAll("\\s+", " "))
			.replaceAll((escaped) -> Character.toString(Integer.parseInt(escaped.group(1), 16)));
	}

	// Outside of the file's type, the types that are nested in it have longer names.
	private String outside(String text, String before) {
		ClassTree top = (ClassTree) this.parsed.unit().getTypeDecls().get(0);
		String result = text;
		for (Tree member : top.getMembers()) {
			if (member instanceof ClassTree nested) {
				String name = nested.getSimpleName().toString();
				result = result.replaceAll(before + name + "\\b", top.getSimpleName() + "." + name);
			}
		}
		return result;
	}

	private String file() {
		StringBuilder text = new StringBuilder(HEADER + this.record + ". Do not edit, but write anew with:\n");
		text.append("// " + COMMAND + "\n");
		text.append("package " + this.parsed.unit().getPackageName() + ";\n\n");
		String type = type();
		String names = type.replaceAll("(?m)^\\s*\\*.*", "") + references(type);
		for (String group : List.of("java\\..+", "(?!java\\.|org\\.springframework\\.).+",
				"org\\.springframework\\..+")) {
			imports().stream()
				.filter((qualified) -> qualified.matches(group))
				.filter((qualified) -> names.matches("(?s).*\\b" + simpleName(qualified) + "\\b.*"))
				.forEach((qualified) -> text.append("import " + qualified + ";\n"));
			text.append("\n");
		}
		return text + type;
	}

	private static String references(String type) {
		return Stream.of(type.split("\\{@link ")).skip(1).map((link) -> link.split("[^\\w.]")[0]).toList().toString();
	}

	private TreeSet<String> imports() {
		TreeSet<String> imports = new TreeSet<>(List.of("org.springframework.util.Assert"));
		for (ImportTree tree : this.parsed.unit().getImports()) {
			imports.add(tree.getQualifiedIdentifier().toString());
		}
		return imports;
	}

	private static String simpleName(String qualified) {
		return qualified.substring(qualified.lastIndexOf('.') + 1);
	}

	private String type() {
		StringBuilder text = new StringBuilder("""
				/**
				 * Builder of {@link %1$s}. %3$s
				 */
				public final class %2$s {

				""".formatted(this.record, this.name, whatIsNotSet()));
		this.components.forEach((component) -> text.append("private " + component.field() + ";\n\n"));
		text.append("""
				private %2$s() {
				}

				/**
				 * Return a builder with nothing set.
				 * @return the builder
				 */
				public static %2$s builder() {
					return new %2$s();
				}

				/**
				 * Return a builder that starts with the components of a record.
				 * @param from the record, which remains unchanged
				 * @return the builder
				 */
				public static %2$s builder(%1$s from) {
					%2$s builder = new %2$s();
				""".formatted(this.record, this.name));
		this.components
			.forEach((component) -> text.append("builder.%1$s = from.%1$s();\n".formatted(component.name())));
		text.append("return builder;\n}\n\n");
		this.components.forEach((component) -> text.append(component.setter(this.name)));
		return text + build() + "}\n";
	}

	private String whatIsNotSet() {
		String required = required().map((name) -> " {@code " + name + "} is required.").collect(Collectors.joining());
		if (this.components.stream().noneMatch(Component::nullable)) {
			return "A component that is not set is empty." + required;
		}
		boolean empty = this.components.stream().anyMatch(Component::isCollection);
		return "A component that is not set is {@code null}" + (empty ? ", or an empty collection." : ".") + required;
	}

	private Stream<String> required() {
		return this.components.stream().filter(Component::isRequired).map(Component::name);
	}

	private String build() {
		String fails = required()
			.map((name) -> " * @throws IllegalArgumentException if {@code " + name + "} is not set\n")
			.collect(Collectors.joining());
		String checks = required()
			.map((name) -> "Assert.notNull(this.%1$s, \"'%1$s' must not be null\");\n".formatted(name))
			.collect(Collectors.joining());
		String values = this.components.stream()
			.map((component) -> "this." + component.name())
			.collect(Collectors.joining(", "));
		return """
				/**
				 * Build the record. The builder can be used again.
				 * @return a record with what is set
				%2$s */
				public %1$s build() {
					%3$sreturn new %1$s(%4$s);
				}

				""".formatted(this.record, fails, checks, values);
	}

	/**
	 * A component of a record.
	 *
	 * @param type its type, without {@code @Nullable}
	 * @param name its name
	 * @param nullable whether it may be {@code null}
	 * @param documentation what it is, as a part of a sentence
	 * @param versions sentences about the API versions that support it
	 */
	private record Component(String type, String name, boolean nullable, String documentation, List<String> versions) {

		static Component of(VariableTree variable, String type, String documentation) {
			List<String> versions = new ArrayList<>();
			boolean nullable = type.contains("@Nullable [");
			for (AnnotationTree annotation : variable.getModifiers().getAnnotations()) {
				nullable |= annotation.getAnnotationType().toString().equals("Nullable");
				List<String> values = values(annotation);
				switch (annotation.getAnnotationType().toString()) {
					case "Since" -> versions.add("Since API " + values.get(0) + ".");
					case "Until" -> versions.add("Up to API " + values.get(0) + ".");
					case "SinceValue" ->
						versions.add("{@code " + values.get(0) + "} requires API " + values.get(1) + ".");
					default -> {
						// About nullness or JSON.
					}
				}
			}
			versions.removeIf((version) -> documentation
				.matches("(?i).*\\b" + Pattern.quote(version.substring(0, version.length() - 1)) + "(?!\\d).*"));
			return new Component(type, variable.getName().toString(), nullable, documentation, versions);
		}

		private static List<String> values(AnnotationTree annotation) {
			return annotation.getArguments()
				.stream()
				.map((argument) -> (argument instanceof AssignmentTree assignment) ? assignment.getExpression()
						: argument)
				.map(ExpressionTree::toString)
				.map((literal) -> literal.replace("\"", ""))
				.toList();
		}

		boolean isCollection() {
			return !this.nullable && this.type.matches("(List|Map|Set)<.*");
		}

		boolean isRequired() {
			return !this.nullable && !isCollection();
		}

		String field() {
			String empty = isCollection() ? " = " + this.type.substring(0, this.type.indexOf('<')) + ".of()" : "";
			return (isCollection() ? this.type : nullableType()) + " " + this.name + empty;
		}

		// The annotation of a nested type stands before its simple name, and that of an
		// array is a part of its type.
		private String nullableType() {
			if (this.type.endsWith("]")) {
				return this.type;
			}
			int end = this.type.replaceFirst("<.*", "").lastIndexOf('.') + 1;
			return this.type.substring(0, end) + "@Nullable " + this.type.substring(end);
		}

		String setter(String builder) {
			return """
					/**
					 * Set %1$s.%2$s
					 * @param %3$s %4$s
					 * @return this builder
					 */
					public %5$s %3$s(%6$s %3$s) {
						this.%3$s = %3$s;
						return this;
					}

					""".formatted(this.documentation,
					this.versions.stream().map((version) -> " " + version).collect(Collectors.joining()), this.name,
					value(), builder, this.nullable ? nullableType() : this.type);
		}

		private String value() {
			if (this.type.matches("(List|Map|Set)<.*")) {
				return "the " + (this.type.startsWith("Map") ? "entries" : "elements")
						+ ", which replace those set before" + (this.nullable ? ", or {@code null}" : "");
			}
			return "the value" + (this.nullable ? ", or {@code null}" : ", which is required");
		}

	}

	/**
	 * A source file.
	 */
	private record Parsed(String source, DocTrees trees, CompilationUnitTree unit) {

		static Parsed of(String source) throws IOException {
			JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Source.java"),
					JavaFileObject.Kind.SOURCE) {
				@Override
				public CharSequence getCharContent(boolean ignoreEncodingErrors) {
					return source;
				}
			};
			JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
				.getTask(null, null, null, List.of("-proc:none"), null, List.of(file));
			return new Parsed(source, DocTrees.instance(task), task.parse().iterator().next());
		}

		List<? extends DocTree> documentation(Tree tree) {
			return this.trees.getDocCommentTree(TreePath.getPath(this.unit, tree)).getBlockTags();
		}

		String text(Tree tree) {
			return this.source.substring((int) this.trees.getSourcePositions().getStartPosition(this.unit, tree),
					(int) this.trees.getSourcePositions().getEndPosition(this.unit, tree));
		}

	}

}
