package io.github.dockerclient.transport;

import io.github.dockerclient.type.WireName;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/**
 * Finds the names that {@link WireName} declares.
 */
final class WireNames extends NopAnnotationIntrospector {

	private static final long serialVersionUID = 1L;

	@Override
	public @Nullable PropertyName findNameForSerialization(MapperConfig<?> config, Annotated annotated) {
		return name(annotated);
	}

	@Override
	public @Nullable PropertyName findNameForDeserialization(MapperConfig<?> config, Annotated annotated) {
		return name(annotated);
	}

	private static @Nullable PropertyName name(Annotated annotated) {
		WireName name = annotated.getAnnotation(WireName.class);
		return (name != null) ? PropertyName.construct(name.value()) : null;
	}

}
