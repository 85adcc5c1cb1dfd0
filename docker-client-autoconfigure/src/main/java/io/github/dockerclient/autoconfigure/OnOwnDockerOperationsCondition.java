package io.github.dockerclient.autoconfigure;

import java.lang.reflect.Executable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import io.github.dockerclient.DockerOperations;
import io.github.dockerclient.ReactiveDockerOperations;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Matches if the application defines {@link DockerOperations} with an engine of their
 * own. Those that are created from {@link ReactiveDockerOperations}, such as a decorator
 * of the auto-configured client, have no engine of their own.
 */
final class OnOwnDockerOperationsCondition extends SpringBootCondition implements ConfigurationCondition {

	@Override
	public ConfigurationPhase getConfigurationPhase() {
		return ConfigurationPhase.REGISTER_BEAN;
	}

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		ConditionMessage.Builder message = ConditionMessage.forCondition("Own DockerOperations");
		List<String> own = new ArrayList<>();
		for (ConfigurableListableBeanFactory factory = context.getBeanFactory(); factory != null; factory = parent(
				factory)) {
			for (String name : factory.getBeanNamesForType(DockerOperations.class, true, false)) {
				BeanDefinition definition = factory.containsBeanDefinition(name) ? factory.getMergedBeanDefinition(name)
						: null;
				if (isBasedOnReactive(definition)) {
					return ConditionOutcome.noMatch(message.because("'" + name + "' uses ReactiveDockerOperations"));
				}
				if (isDefaultCandidate(definition)) {
					own.add(name);
				}
			}
		}
		return own.isEmpty() ? ConditionOutcome.noMatch(message.didNotFind("any beans").atAll())
				: ConditionOutcome.match(message.found("bean", "beans").items(own));
	}

	private static @Nullable ConfigurableListableBeanFactory parent(ConfigurableListableBeanFactory factory) {
		return (factory.getParentBeanFactory() instanceof ConfigurableListableBeanFactory parent) ? parent : null;
	}

	// As for the conditions of Spring Boot, beans that are not injected without a
	// qualifier do not count.
	private static boolean isDefaultCandidate(@Nullable BeanDefinition definition) {
		return definition == null || (definition.isAutowireCandidate()
				&& (!(definition instanceof AbstractBeanDefinition bean) || bean.isDefaultCandidate()));
	}

	private static boolean isBasedOnReactive(@Nullable BeanDefinition definition) {
		return isDefaultCandidate(definition) && definition instanceof RootBeanDefinition bean && executables(bean)
			.anyMatch((executable) -> parameters(executable).anyMatch(OnOwnDockerOperationsCondition::isReactive));
	}

	private static Stream<? extends Executable> executables(RootBeanDefinition bean) {
		if (bean.getResolvedFactoryMethod() != null) {
			return Stream.of(bean.getResolvedFactoryMethod());
		}
		Class<?> type = bean.getResolvableType().resolve();
		return (bean.getFactoryMethodName() == null && bean.getInstanceSupplier() == null && type != null)
				? Arrays.stream(type.getDeclaredConstructors()) : Stream.empty();
	}

	private static Stream<ResolvableType> parameters(Executable executable) {
		return Arrays.stream(executable.getGenericParameterTypes()).map(ResolvableType::forType);
	}

	private static boolean isReactive(ResolvableType type) {
		return type.resolve() == ReactiveDockerOperations.class
				|| Arrays.stream(type.getGenerics()).anyMatch(OnOwnDockerOperationsCondition::isReactive);
	}

	/**
	 * Matches if this condition does not.
	 */
	static final class None extends NoneNestedConditions {

		None() {
			super(ConfigurationPhase.REGISTER_BEAN);
		}

		@Conditional(OnOwnDockerOperationsCondition.class)
		static final class Own {

		}

	}

}
