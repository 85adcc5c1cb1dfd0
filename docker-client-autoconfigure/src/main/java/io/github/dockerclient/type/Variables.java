package io.github.dockerclient.type;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * Environment variables in the form that engines expect: {@code NAME=value}, or only
 * {@code NAME} to remove the variable of an image.
 */
@Internal
public final class Variables {

	private Variables() {
	}

	/**
	 * Return a variable with its value.
	 * @param name the variable's name
	 * @param value the variable's value
	 * @return the variable
	 */
	public static String of(String name, String value) {
		checkName(name);
		Assert.isTrue(value != null, () -> String.format(Locale.ROOT,
				"'value' of environment variable '%s' must not be null: env(\"%s\") alone takes it from this process",
				name, name));
		return name + "=" + value;
	}

	/**
	 * Return a variable as {@code docker run -e NAME} sends it: with its value in the
	 * environment of this process, or only its name if it is not set here, which removes
	 * the variable of the image.
	 * @param name the variable's name
	 * @return the variable
	 */
	public static String inherited(String name) {
		checkName(name);
		String value = System.getenv(name);
		return (value != null) ? name + "=" + value : name;
	}

	/**
	 * Add variables. A variable that exists already is replaced.
	 * @param variables the variables
	 * @param added the variables to add
	 * @return all variables
	 */
	public static List<String> plus(Collection<String> variables, Collection<String> added) {
		Set<String> names = added.stream().map(Variables::name).collect(Collectors.toSet());
		List<String> all = new ArrayList<>(variables);
		all.removeIf((variable) -> names.contains(name(variable)));
		all.addAll(added);
		return all;
	}

	private static String name(String variable) {
		int end = variable.indexOf('=');
		return (end < 0) ? variable : variable.substring(0, end);
	}

	private static void checkName(String name) {
		Assert.isTrue(StringUtils.hasText(name) && name.indexOf('=') < 0,
				() -> String.format(Locale.ROOT, "Environment variable '%s' must have a name without '='", name));
	}

}
