package io.github.dockerclient.transport;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.HandlerInstantiator;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.TypeIdResolver;
import tools.jackson.databind.jsontype.TypeResolverBuilder;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.ArrayType;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;
import tools.jackson.databind.util.ClassUtil;

/**
 * A value in a response that does not have the expected type and is therefore missing in
 * the result.
 *
 * @param path the position of the value, as a JSON pointer
 * @param expected the expected type
 * @param found the kind of value that was found; not the value itself, which may be a
 * secret
 */
record OddValue(String path, Class<?> expected, String found) {

	/** The attribute of a reader that contains the collected odd values. */
	static final Object COLLECTED = OddValue.class;

	@Override
	public String toString() {
		return this.path + " (" + this.found + " instead of " + this.expected.getSimpleName() + ")";
	}

	static JsonMapper.Builder collecting(JsonMapper.Builder builder) {
		return builder.addModule(new SimpleModule().setDeserializerModifier(new Modifier()))
			.handlerInstantiator(new Instantiator());
	}

	/** Delegates to another deserializer and skips the value if that fails. */
	private static final class Deserializer extends DelegatingDeserializer {

		Deserializer(ValueDeserializer<?> delegate) {
			super(delegate);
		}

		@Override
		protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> delegate) {
			return new Deserializer(delegate);
		}

		@Override
		public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) {
			JsonToken token = parser.currentToken();
			TokenStreamContext place = parser.streamReadContext();
			TokenStreamContext owner = token.isStructStart() ? place.getParent() : place;
			try {
				return super.deserialize(parser, context);
			}
			catch (InputCoercionException ex) {
				return leaveOut(parser, context, token, owner, ex);
			}
			catch (StreamReadException ex) {
				// After invalid JSON, the rest cannot be read either.
				throw ex;
			}
			catch (RuntimeException ex) {
				return leaveOut(parser, context, token, owner, ex);
			}
		}

		private @Nullable Object leaveOut(JsonParser parser, DeserializationContext context, JsonToken token,
				TokenStreamContext owner, RuntimeException failure) {
			while (parser.streamReadContext() != owner) {
				if (parser.nextToken() == null) {
					throw failure;
				}
			}
			if (token == JsonToken.VALUE_STRING && isListOfText()) {
				return List.of(parser.getString());
			}
			add(context, new OddValue(owner.pathAsPointer().toString(), handledType(), name(token)));
			return getNullValue(context);
		}

		// Engines written in Go accept a single string in place of a list, and may send
		// one.
		private boolean isListOfText() {
			JavaType type = (this._delegatee instanceof StdDeserializer<?> std) ? std.getValueType() : null;
			return type != null && type.isTypeOrSubTypeOf(List.class)
					&& type.getContentType().hasRawClass(String.class);
		}

		@SuppressWarnings("unchecked")
		private static void add(DeserializationContext context, OddValue value) {
			if (context.getAttribute(COLLECTED) instanceof Collection<?> collected) {
				((Collection<OddValue>) collected).add(value);
			}
		}

		private static String name(JsonToken token) {
			return switch (token) {
				case START_OBJECT -> "an object";
				case START_ARRAY -> "an array";
				case VALUE_STRING -> "a text";
				case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "another number";
				default -> token.asString();
			};
		}

	}

	/** Wraps Jackson's own deserializers. */
	private static final class Modifier extends ValueDeserializerModifier {

		@Override
		public ValueDeserializer<?> modifyDeserializer(DeserializationConfig config,
				BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
			return new Deserializer(deserializer);
		}

		@Override
		public ValueDeserializer<?> modifyEnumDeserializer(DeserializationConfig config, JavaType type,
				BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
			return new Deserializer(deserializer);
		}

		@Override
		public ValueDeserializer<?> modifyArrayDeserializer(DeserializationConfig config, ArrayType type,
				BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
			return new Deserializer(deserializer);
		}

		@Override
		public ValueDeserializer<?> modifyCollectionDeserializer(DeserializationConfig config, CollectionType type,
				BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
			return new Deserializer(deserializer);
		}

		@Override
		public ValueDeserializer<?> modifyMapDeserializer(DeserializationConfig config, MapType type,
				BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
			return new Deserializer(deserializer);
		}

	}

	/** Wraps deserializers that annotations name. */
	private static final class Instantiator extends HandlerInstantiator {

		@Override
		public @Nullable ValueDeserializer<?> deserializerInstance(DeserializationConfig config, Annotated annotated,
				Class<?> type) {
			return new Deserializer((ValueDeserializer<?>) ClassUtil.createInstance(type, true));
		}

		@Override
		public @Nullable KeyDeserializer keyDeserializerInstance(DeserializationConfig config, Annotated annotated,
				Class<?> type) {
			return null;
		}

		@Override
		public @Nullable ValueSerializer<?> serializerInstance(SerializationConfig config, Annotated annotated,
				Class<?> type) {
			return null;
		}

		@Override
		public @Nullable TypeResolverBuilder<?> typeResolverBuilderInstance(MapperConfig<?> config, Annotated annotated,
				Class<?> type) {
			return null;
		}

		@Override
		public @Nullable TypeIdResolver typeIdResolverInstance(MapperConfig<?> config, Annotated annotated,
				Class<?> type) {
			return null;
		}

	}

}
