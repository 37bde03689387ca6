// SPDX-FileCopyrightText: The Rayo authors
// SPDX-License-Identifier: Apache-2.0
package javax.media.mscontrol;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The public types and members of this module are exactly those of JSR-309 1.0, as listed in {@code
 * jsr309-1.0-members.txt}: an application that was compiled against any other copy of the API runs
 * on this one.
 */
class StandardMembersTest {
  @Test
  void typesAndMembersAreThoseOfTheStandard() throws IOException {
    var expected = new String(resource("/jsr309-1.0-members.txt"), StandardCharsets.UTF_8);

    assertThat(publicTypes().stream().map(StandardMembersTest::describe).sorted().toList())
        .isEqualTo(Arrays.stream(expected.split("\n(?=\\S)")).map(String::strip).sorted().toList());
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = StandardMembersTest.class.getResourceAsStream(name)) {
      return java.util.Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  private static List<? extends Class<?>> publicTypes() throws IOException {
    var root =
        Path.of(MediaObject.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.contains("-info"))
          .map(name -> load(name.replace(".class", "").replace('/', '.')))
          .filter(type -> Modifier.isPublic(type.getModifiers()))
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, StandardMembersTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new LinkageError(name, e);
    }
  }

  private static String describe(Class<?> type) {
    var kind = type.isEnum() ? "enum" : type.isInterface() ? "interface" : "class";
    var parents = parents(type).map(Class::getName).sorted().collect(joining(", "));
    var head = kind + " " + type.getName() + (parents.isEmpty() ? "" : " : " + parents);
    return Stream.concat(Stream.of(head), members(type).sorted().map(line -> "  " + line))
        .collect(joining("\n"));
  }

  private static Stream<Class<?>> parents(Class<?> type) {
    return Stream.concat(
            Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
        .filter(parent -> parent != Object.class && parent != Enum.class);
  }

  private static Stream<String> members(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants()).map(Object::toString);
    }
    var fields =
        Arrays.stream(type.getDeclaredFields())
            .filter(StandardMembersTest::isPublic)
            .map(field -> prefix(field) + field.getType().getTypeName() + " " + field.getName());
    var methods =
        Arrays.stream(type.getDeclaredMethods())
            .filter(StandardMembersTest::isPublic)
            .filter(method -> !method.getName().equals("toString"))
            .map(StandardMembersTest::describe);
    var constructors =
        Arrays.stream(type.getDeclaredConstructors())
            .filter(StandardMembersTest::isPublic)
            .map(StandardMembersTest::describe);
    return Stream.of(fields, methods, constructors).flatMap(lines -> lines);
  }

  private static String describe(Method method) {
    return prefix(method)
        + method.getReturnType().getTypeName()
        + " "
        + method.getName()
        + "("
        + names(method.getParameterTypes())
        + ")";
  }

  private static String describe(Constructor<?> constructor) {
    return "new(" + names(constructor.getParameterTypes()) + ")";
  }

  private static String names(Class<?>[] types) {
    return Arrays.stream(types).map(Class::getTypeName).collect(joining(", "));
  }

  private static String prefix(Member member) {
    return Modifier.isStatic(member.getModifiers()) ? "static " : "";
  }

  private static boolean isPublic(Member member) {
    return Modifier.isPublic(member.getModifiers()) && !member.isSynthetic();
  }
}
