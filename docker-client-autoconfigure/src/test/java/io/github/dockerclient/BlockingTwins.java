package io.github.dockerclient;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ReferenceTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTreeScanner;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

/**
 * Derives the blocking operations from the reactive ones: from each
 * {@code ReactiveXOperations} the interface {@code XOperations} and its implementation
 * {@code BlockingXOperations}. It reads sources only, so it also works while they do not
 * compile, and leaves their layout to the formatter.
 * <p>
 * An interface that extends others inherits their operations, and its implementation has
 * them too. Those others are parts: they have no factory method, so they get no
 * implementation of their own.
 * <p>
 * Methods keep their names, parameters and default implementations; {@link Shape} says
 * what becomes of their results. Javadoc is copied, with {@link #WORDING} replaced. A
 * {@code @return} of the form "completes when X; fails with a {@code {@link Y}} if Z"
 * becomes the sentence "Returns when X." and "{@code @throws} Y if Z".
 */
public final class BlockingTwins {

	/** The command that regenerates all derived files. */
	static final String COMMAND = "./mvnw -pl docker-client-autoconfigure exec:exec@twins spring-javaformat:apply";

	/** The interfaces whose twins are written by hand, with the reason. */
	static final Map<String, String> BY_HAND = Map.of("ReactiveDockerOperations",
			"has groups instead of operations, and a client to create and to close");

	/**
	 * The types of items that callers read as they arrive. Other items are collected in
	 * lists.
	 */
	private static final Set<String> STREAMED = Set.of("BuildEvent", "ContainerStatsResponse", "EventMessage", "Frame",
			"Line", "ProgressMessage", "ServiceProgress");

	/** The words of the reactive Javadoc that differ in the blocking one. */
	private static final List<List<String>> WORDING = List.of(List.of("Reactive operations", "Operations"),
			List.of(", reactively.", "."),
			List.of("Nothing is sent before the result is subscribed to.", "Each call waits for the engine's answer."),
			List.of(", in buffers that the subscriber releases", ""),
			List.of("cancelling ", "the caller closes the stream, which "),
			List.of("Cancelling ", "The caller closes the stream, which "));

	// The compiler's trees escape what is not ASCII.
	private static final Pattern ESCAPED = Pattern.compile("\\\\u(\\p{XDigit}{4})");

	private static final Pattern COMPLETES = Pattern.compile("completes (.+)");

	private static final Pattern FAILS = Pattern.compile("(.+); fails with an? \\{@link ([\\w.]+)} (.+)");

	private static final Path SOURCES = Path.of("src/main/java");

	private final Parsed reactive;

	private final String reactiveName;

	private final String name;

	private final List<BlockingTwins> parts = new ArrayList<>();

	private final List<MethodTree> methods;

	private final boolean isPart;

	private BlockingTwins(Path source) throws IOException {
		this.reactive = Parsed.of(Files.readString(source));
		this.reactiveName = this.reactive.type().getSimpleName().toString();
		this.name = twinName(this.reactiveName);
		for (Tree part : this.reactive.type().getImplementsClause()) {
			this.parts.add(new BlockingTwins(source.resolveSibling(part + ".java")));
		}
		List<MethodTree> all = this.reactive.type().getMembers().stream().map(MethodTree.class::cast).toList();
		this.methods = all.stream().filter((method) -> !isStatic(method)).toList();
		this.isPart = all.equals(this.methods);
	}

	private static boolean isStatic(MethodTree method) {
		return method.getModifiers().getFlags().contains(Modifier.STATIC);
	}

	private static String twinName(String name) {
		return name.startsWith("Reactive") ? name.substring("Reactive".length()) : name;
	}

	public static void main(String... args) throws IOException {
		for (Map.Entry<Path, String> file : derive().entrySet()) {
			Files.writeString(file.getKey(), file.getValue());
		}
	}

	/**
	 * Derive all twins.
	 * @return the derived files with their contents, which are not formatted
	 * @throws IOException if a source cannot be read
	 */
	static Map<Path, String> derive() throws IOException {
		Map<Path, String> derived = new TreeMap<>();
		try (Stream<Path> sources = Files.walk(SOURCES)) {
			for (Path source : sources.filter(BlockingTwins::isDerivedFrom).toList()) {
				BlockingTwins twins = new BlockingTwins(source);
				derived.put(source.resolveSibling(twins.name + ".java"), twins.file(twins.operations()));
				if (!twins.isPart) {
					derived.put(source.resolveSibling("Blocking" + twins.name + ".java"),
							twins.file(twins.implementation()));
				}
			}
		}
		return derived;
	}

	private static boolean isDerivedFrom(Path source) {
		String name = source.getFileName().toString();
		return name.matches("Reactive\\w+Operations\\.java") && !BY_HAND.containsKey(name.replace(".java", ""));
	}

	private String operations() {
		StringBuilder text = new StringBuilder(typeDocumentation());
		text.append("public interface " + this.name + extended() + " {\n\n");
		for (MethodTree method : this.methods) {
			text.append(documentation(method));
			text.append((method.getBody() != null) ? "default " : "");
			text.append(signature(method));
			text.append((method.getBody() != null) ? body(method) : ";").append("\n\n");
		}
		if (this.isPart) {
			return text + "}\n";
		}
		return text + """
				/**
				 * Create the blocking form of reactive operations.
				 * @param reactive the operations to wait for
				 * @return the blocking operations
				 */
				static %1$s using(Reactive%1$s reactive) {
					return new Blocking%1$s(reactive);
				}

				}
				""".formatted(this.name);
	}

	private String extended() {
		return this.parts.isEmpty() ? ""
				: this.parts.stream().map((part) -> part.name).collect(Collectors.joining(", ", " extends ", ""));
	}

	private Stream<BlockingTwins> withParts() {
		return Stream.concat(Stream.of(this), this.parts.stream().flatMap(BlockingTwins::withParts));
	}

	private String implementation() {
		StringBuilder text = new StringBuilder("""
				/**
				 * Waits for the results of {@link Reactive%1$s}.
				 */
				final class Blocking%1$s implements %1$s {

					private final Reactive%1$s reactive;

					Blocking%1$s(Reactive%1$s reactive) {
						this.reactive = reactive;
					}

				""".formatted(this.name));
		withParts().forEach((part) -> part.methods.stream()
			.filter((method) -> method.getBody() == null)
			.forEach((method) -> text
				.append("@Override\npublic " + part.signature(method) + " {\n" + call(method) + "\n}\n\n")));
		return text + "}\n";
	}

	private String signature(MethodTree method) {
		List<? extends VariableTree> parameters = method.getParameters();
		String list = parameters.isEmpty() ? ""
				: this.reactive.text(parameters.get(0), parameters.get(parameters.size() - 1));
		return Shape.of(method).type.formatted(item(method)) + " " + method.getName() + "(" + list + ")";
	}

	private static String call(MethodTree method) {
		String arguments = method.getParameters()
			.stream()
			.map((parameter) -> parameter.getName().toString())
			.collect(Collectors.joining(", "));
		String call = "this.reactive.%s(%s)".formatted(method.getName(), arguments);
		return Shape.of(method).call.formatted(call, item(method));
	}

	// Omits the "return" of the last statement if the method returns nothing.
	private String body(MethodTree method) {
		String body = this.reactive.text(method.getBody(), method.getBody());
		if (Shape.of(method) != Shape.NOTHING) {
			return body;
		}
		List<? extends StatementTree> statements = method.getBody().getStatements();
		StatementTree last = statements.get(statements.size() - 1);
		String result = this.reactive.text(last, last);
		return body.replace(result, result.substring("return ".length()));
	}

	private static String item(MethodTree method) {
		return twinName(((ParameterizedTypeTree) method.getReturnType()).getTypeArguments().get(0).toString());
	}

	private String typeDocumentation() {
		DocCommentTree documentation = this.reactive.documentation(this.reactive.type());
		String text = text(documentation.getFullBody());
		if (this.isPart) {
			return comment(text.replace("{@link Reactive", "{@link "), List.of());
		}
		boolean streams = withParts().flatMap((part) -> part.methods.stream()).map(Shape::of).anyMatch(Shape::isStream);
		text = text + (streams ? " A stream must be closed, and throws its failure when it is read." : "")
				+ " Safe on virtual threads; on the threads of an event loop, use {@link " + this.reactiveName
				+ "} instead.";
		return comment(text, documentation.getBlockTags().stream().map((tag) -> text(List.of(tag))).toList());
	}

	private String documentation(MethodTree method) {
		DocCommentTree documentation = this.reactive.documentation(method);
		String text = text(documentation.getFullBody());
		List<String> tags = new ArrayList<>();
		for (DocTree tag : documentation.getBlockTags()) {
			if (!(tag instanceof ReturnTree result)) {
				tags.add(text(List.of(tag)));
				continue;
			}
			String returned = text(result.getDescription());
			if (Shape.of(method).isStream()) {
				tags.add("@return " + returned.replace("; fails with", "; reading it fails with")
						+ (returned.contains("caller closes") ? "" : "; the caller closes the stream"));
				continue;
			}
			Matcher fails = FAILS.matcher(returned);
			returned = fails.matches() ? fails.group(1) : returned;
			Matcher completes = COMPLETES.matcher(returned);
			if (!completes.matches()) {
				tags.add("@return " + returned);
			}
			else if (!text.startsWith("As {@link")) {
				text += " Returns " + completes.group(1) + ".";
			}
			if (fails.matches()) {
				tags.add("@throws " + fails.group(2) + " " + fails.group(3));
			}
		}
		return comment(text, tags);
	}

	private static String text(List<? extends DocTree> trees) {
		String text = trees.stream().map(DocTree::toString).collect(Collectors.joining());
		text = text.strip().replaceAll("\\s+", " ").replace(" <p> ", "\n<p>\n");
		text = ESCAPED.matcher(text)
			.replaceAll((escaped) -> Character.toString(Integer.parseInt(escaped.group(1), 16)));
		for (List<String> words : WORDING) {
			text = text.replace(words.get(0), words.get(1));
		}
		return text;
	}

	private static String comment(String text, List<String> tags) {
		return Stream.concat(text.lines(), tags.stream())
			.map((line) -> " * " + line + "\n")
			.collect(Collectors.joining("", "/**\n", " */\n"));
	}

	private String file(String type) {
		Set<String> imported = imports(type);
		StringBuilder text = new StringBuilder();
		text.append("// Derived from " + this.reactiveName + ". Do not edit, but write anew with:\n");
		text.append("// " + COMMAND + "\n");
		text.append("package " + this.reactive.unit().getPackageName() + ";\n\n");
		for (String group : List.of("java\\..+", "(?!java\\.|org\\.springframework\\.).+",
				"org\\.springframework\\..+")) {
			imported.stream()
				.filter((qualified) -> qualified.matches(group))
				.forEach((qualified) -> text.append("import " + qualified + ";\n"));
			text.append("\n");
		}
		return text + type;
	}

	private Set<String> imports(String type) {
		Set<String> known = new TreeSet<>(Set.of("java.io.InputStream", "java.util.List", "java.util.stream.Stream",
				"io.github.dockerclient.stream.Blocking", "io.github.dockerclient.stream.BlockingInputStream",
				"io.github.dockerclient.stream.BlockingStream"));
		withParts().flatMap((part) -> part.reactive.unit().getImports().stream()).forEach((tree) -> {
			String qualified = tree.getQualifiedIdentifier().toString();
			known.addAll(List.of(qualified, qualified.replace(".Reactive", ".")));
		});
		Set<String> used = Parsed.of(type).names();
		known.removeIf((qualified) -> !used.contains(qualified.substring(qualified.lastIndexOf('.') + 1)));
		return known;
	}

	/**
	 * The blocking form of a result.
	 */
	private enum Shape {

		/** A {@code Mono<Void>} becomes {@code void}. */
		NOTHING("void", "Blocking.await(%s);"),

		/** A {@code Mono<T>} becomes a {@code T}. */
		VALUE("%s", "return Blocking.get(%s);"),

		/** A {@code Mono<ReactiveX>} becomes an {@code X}. */
		SESSION("%s", "return %2$s.using(Blocking.get(%1$s));"),

		/**
		 * A {@code Flux<T>} becomes a {@code List<T>}, unless one of the following
		 * applies.
		 */
		LIST("List<%s>", "return Blocking.get(%s.collectList());"),

		/** A {@code Flux<T>} of {@link #STREAMED} items becomes a {@code Stream<T>}. */
		STREAM("Stream<%s>", "return BlockingStream.of(%s);"),

		/** A {@code Flux<DataBuffer>} becomes an {@code InputStream}. */
		BYTES("InputStream", "return BlockingInputStream.of(%s);");

		private final String type;

		private final String call;

		Shape(String type, String call) {
			this.type = type;
			this.call = call;
		}

		static Shape of(MethodTree method) {
			String result = method.getReturnType().toString();
			if (result.equals("Mono<Void>")) {
				return NOTHING;
			}
			if (result.startsWith("Mono<")) {
				return result.startsWith("Mono<Reactive") ? SESSION : VALUE;
			}
			if (result.equals("Flux<DataBuffer>")) {
				return BYTES;
			}
			if (result.startsWith("Flux<")) {
				return STREAMED.contains(item(method)) ? STREAM : LIST;
			}
			throw new IllegalStateException("There is no rule for what this returns: " + method);
		}

		boolean isStream() {
			return this == STREAM || this == BYTES;
		}

	}

	/**
	 * A source file with one type.
	 */
	private record Parsed(String source, DocTrees trees, CompilationUnitTree unit) {

		static Parsed of(String source) {
			JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///Source.java"),
					JavaFileObject.Kind.SOURCE) {
				@Override
				public CharSequence getCharContent(boolean ignoreEncodingErrors) {
					return source;
				}
			};
			JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
				.getTask(null, null, null, List.of("-proc:none"), null, List.of(file));
			try {
				return new Parsed(source, DocTrees.instance(task), task.parse().iterator().next());
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		}

		ClassTree type() {
			return (ClassTree) this.unit.getTypeDecls().get(0);
		}

		DocCommentTree documentation(Tree tree) {
			return this.trees.getDocCommentTree(TreePath.getPath(this.unit, tree));
		}

		String text(Tree first, Tree last) {
			return this.source.substring((int) this.trees.getSourcePositions().getStartPosition(this.unit, first),
					(int) this.trees.getSourcePositions().getEndPosition(this.unit, last));
		}

		// Returns the simple names in the code and in references of the Javadoc.
		Set<String> names() {
			Set<String> names = new TreeSet<>();
			DocTreeScanner<Void, Void> references = new DocTreeScanner<>() {
				@Override
				public Void visitReference(ReferenceTree reference, Void unused) {
					names.addAll(List.of(reference.getSignature().split("\\W+")));
					return null;
				}
			};
			new TreePathScanner<Void, Void>() {
				@Override
				public Void visitIdentifier(IdentifierTree identifier, Void unused) {
					names.add(identifier.getName().toString());
					return null;
				}

				@Override
				public Void visitMethod(MethodTree method, Void unused) {
					references.scan(Parsed.this.trees.getDocCommentTree(getCurrentPath()), null);
					return super.visitMethod(method, unused);
				}

				@Override
				public Void visitClass(ClassTree type, Void unused) {
					references.scan(Parsed.this.trees.getDocCommentTree(getCurrentPath()), null);
					return super.visitClass(type, unused);
				}
			}.scan(this.unit, null);
			return names;
		}

	}

}
