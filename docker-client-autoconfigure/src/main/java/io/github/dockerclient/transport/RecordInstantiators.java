package io.github.dockerclient.transport;

import java.lang.reflect.Constructor;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;

/**
 * Creates records with their constructors. Jackson itself adapts a method handle to the
 * arguments for each record, which takes about a quarter of the time in which it reads
 * one.
 */
final class RecordInstantiators extends ValueInstantiators.Base {

	@Override
	public ValueInstantiator modifyValueInstantiator(DeserializationConfig config, BeanDescription.Supplier description,
			ValueInstantiator instantiator) {
		if (description.getBeanClass().isRecord() && instantiator instanceof StdValueInstantiator standard
				&& standard.getWithArgsCreator() != null
				&& standard.getWithArgsCreator().getAnnotated() instanceof Constructor<?> constructor) {
			return new RecordInstantiator(standard, constructor);
		}
		return instantiator;
	}

	private static final class RecordInstantiator extends StdValueInstantiator {

		private final Constructor<?> constructor;

		RecordInstantiator(StdValueInstantiator standard, Constructor<?> constructor) {
			super(standard);
			this.constructor = constructor;
		}

		@Override
		public Object createFromObjectWith(DeserializationContext context, Object[] arguments) {
			try {
				return this.constructor.newInstance(arguments);
			}
			catch (ReflectiveOperationException | IllegalArgumentException ex) {
				return context.handleInstantiationProblem(this._valueClass, arguments, rewrapCtorProblem(context, ex));
			}
		}

	}

}
