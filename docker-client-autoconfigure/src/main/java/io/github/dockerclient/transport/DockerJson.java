package io.github.dockerclient.transport;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.github.dockerclient.type.GoTime;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Mappers for the JSON of the Engine API. They are independent of the application's
 * Jackson settings.
 */
final class DockerJson {

	// The maximum nesting of Go's decoder, which has no other limits.
	private static final int MAX_NESTING = 10_000;

	static final JsonMapper MAPPER = create().build();

	/**
	 * Writes records as bodies of requests. It rejects null in lists and maps, which
	 * engines would read as an empty string or as an object without fields.
	 */
	static final JsonMapper BODIES = create()
		.addModule(new SimpleModule("bodies").setDefaultNullValueSerializer(new NullRefusal()))
		.disable(SerializationFeature.WRAP_EXCEPTIONS)
		.build();

	/**
	 * Skips values that cannot be read instead of failing, and adds them to the
	 * {@link OddValue odd values} in the reader's attribute.
	 */
	static final JsonMapper LENIENT = OddValue.collecting(create()).build();

	private DockerJson() {
	}

	/**
	 * Return a factory whose parsers accept names, texts and numbers of any length, as Go
	 * does.
	 * @return the factory
	 */
	static JsonFactory factory() {
		return JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNameLength(Integer.MAX_VALUE)
				.maxStringLength(Integer.MAX_VALUE)
				.maxNumberLength(Integer.MAX_VALUE)
				.maxNestingDepth(MAX_NESTING)
				.build())
			.build();
	}

	private static JsonMapper.Builder create() {
		JsonMapper.Builder builder = JsonMapper.builder(factory())
			.addModule(new SimpleModule().addDeserializer(Instant.class, new GoTime()))
			.addModule(new SimpleModule("records") {

				@Override
				public void setupModule(SetupContext context) {
					context.addValueInstantiators(new RecordInstantiators());
				}

			})
			.annotationIntrospector(AnnotationIntrospector.pair(new WireNames(), new JacksonAnnotationIntrospector()))
			.propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
			.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.changeDefaultPropertyInclusion((inclusion) -> inclusion.withValueInclusion(Include.NON_NULL))
			.changeDefaultNullHandling((nulls) -> nulls.withContentNulls(Nulls.SKIP))
			.withConfigOverride(Map.class,
					(override) -> override.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.SET)));
		for (Class<?> collection : List.of(List.class, Set.class, Map.class)) {
			builder.withConfigOverride(collection,
					(override) -> override.setInclude(Value.construct(Include.NON_EMPTY, Include.ALWAYS)));
		}
		return builder;
	}

	private static final class NullRefusal extends StdSerializer<Object> {

		NullRefusal() {
			super(Object.class);
		}

		@Override
		public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
			TokenStreamContext place = generator.streamWriteContext();
			throw new IllegalArgumentException(place.inArray()
					? String.format(Locale.ROOT, "'%s' of the request must not contain null",
							place.getParent().pathAsPointer())
					: String.format(Locale.ROOT, "'%s' of the request must not be null: leave it out of its map",
							place.pathAsPointer()));
		}

	}

}
