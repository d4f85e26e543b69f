package org.plumbline.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plumbline.fact.SubmissionRefused;
import org.plumbline.fact.Violation;

/**
 * Reads a record from the tree of its JSON. What a component may be: what has a {@link Form}, a List or Set of such, a record or a
 * List of records, a Map, or Object for a tree that is left as it is.
 */
final class RecordReader {
    private final Validator validator;

    RecordReader(Validator validator) {
        this.validator = validator;
    }

    /**
     * Reads it whole.
     *
     * @throws SubmissionRefused with all that is wrong; FA-011 where the tree is no object
     */
    <T> T read(Class<T> type, Object tree) {
        if (!(tree instanceof Map<?, ?> object)) {
            throw SubmissionRefused.malformed(List.of(new Violation("", "FA-011", "Send a JSON object.")));
        }
        Faults faults = new Faults();
        T read = record(type, object, faults);
        faults.refuseIfAny();
        return read;
    }

    private <T> T record(Class<T> type, Map<?, ?> object, Faults faults) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toCollection(TreeSet::new));
        object.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.refuse(
                        name,
                        "There is no field '" + name + "' here; the fields are " + String.join(", ", known) + "."));
        T read = made(
                type,
                components,
                Arrays.stream(components)
                        .map(each -> within(field(type, each.getName()), object.get(each.getName()), faults))
                        .toArray());
        if (read instanceof Body body) {
            body.check(faults);
        }
        return read;
    }

    /** What is read of a field, after its bounds were looked at. */
    private Object within(Field field, Object value, Faults faults) {
        String name = field.getName();
        Object read = component(field, value, faults);
        if (!faults.hasOne(name)) {
            validator
                    .validateValue(field.getDeclaringClass(), name, read)
                    .forEach(violation -> faults.refuse(name, sentence(field, violation)));
        }
        return read;
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException none) {
            throw new IllegalStateException(none);
        }
    }

    private static <T> T made(Class<T> type, RecordComponent[] components, Object[] values) {
        try {
            var maker = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            maker.setAccessible(true);
            return maker.newInstance(values);
        } catch (ReflectiveOperationException unmade) {
            throw new IllegalStateException(unmade);
        }
    }

    private static String sentence(Field field, ConstraintViolation<?> violation) {
        if (violation.getConstraintDescriptor().getAnnotation() instanceof Size size
                && field.getType() == String.class) {
            return "'" + field.getName() + "' has more than " + size.max() + " characters; write it shorter.";
        }
        return violation.getMessageTemplate().startsWith("{")
                ? sentence(field)
                : "'" + field.getName() + "' " + violation.getMessage();
    }

    /** What a field is, told where something else is sent. */
    private static String sentence(Field field) {
        Class<?> type = field.getType();
        if (Collection.class.isAssignableFrom(type)) {
            Size size = field.getAnnotation(Size.class);
            String number = size == null
                    ? ""
                    : size.min() == 0 ? "at most " + size.max() + " " : size.min() + " to " + size.max() + " ";
            return "'" + field.getName() + "' is a list of " + number
                    + Form.of(argument(field, 0), field).map(Form::many).orElse("objects") + ".";
        }
        return Form.of(type, field)
                .map(form -> form.sentence(field.getName()))
                .orElse("'" + field.getName() + "' is a JSON object.");
    }

    private static Class<?> argument(Field field, int number) {
        Type argument = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[number];
        return argument instanceof Class<?> type ? type : Object.class;
    }

    private Object component(Field field, Object value, Faults faults) {
        boolean list = Collection.class.isAssignableFrom(field.getType());
        Optional<?> read =
                value == null ? Optional.empty() : list ? list(field, value, faults) : one(field, value, faults);
        if (read.isEmpty() && (value != null || field.isAnnotationPresent(NotNull.class))) {
            faults.refuse(field.getName(), sentence(field));
        }
        return read.isPresent() ? read.get() : list ? collection(field, List.of()) : null;
    }

    private Optional<?> one(Field field, Object value, Faults faults) {
        Class<?> type = field.getType();
        if (type.isRecord() && Form.of(type, field).isEmpty()) {
            return value instanceof Map<?, ?> object
                    ? Optional.of(record(type, object, faults.within(field.getName())))
                    : Optional.empty();
        }
        if (Map.class.isAssignableFrom(type)) {
            return value instanceof Map<?, ?> object ? map(field, object) : Optional.empty();
        }
        return type == Object.class
                ? Optional.of(value)
                : Form.of(type, field).orElseThrow().read(value, type);
    }

    private static Optional<?> map(Field field, Map<?, ?> object) {
        Class<?> type = argument(field, 1);
        if (type == Object.class) {
            return Optional.of(object);
        }
        Map<String, Object> read = new LinkedHashMap<>();
        object.forEach((key, value) ->
                Form.of(type, field).orElseThrow().read(value, type).ifPresent(each -> read.put(key.toString(), each)));
        return Optional.of(read).filter(all -> all.size() == object.size());
    }

    /** Its items each once; one that is wrong makes the list wrong, but for records, whose faults are told by themselves. */
    private Optional<?> list(Field field, Object value, Faults faults) {
        if (!(value instanceof List<?> items)) {
            return Optional.empty();
        }
        Class<?> type = argument(field, 0);
        List<Object> read = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Faults own = faults.within(field.getName()).within(String.valueOf(i));
            Object item = items.get(i);
            Optional<?> each = type.isRecord()
                            && item instanceof Map<?, ?> object
                            && Form.of(type, field).isEmpty()
                    ? Optional.of(record(type, object, own))
                    : Form.of(type, field).flatMap(form -> form.read(item, type));
            if (each.isEmpty()) {
                return each;
            }
            read.add(each.get());
        }
        return Optional.of(collection(field, read));
    }

    private static Collection<?> collection(Field field, List<Object> items) {
        Set<Object> once = new LinkedHashSet<>(items);
        return field.getType() == Set.class ? Set.copyOf(once) : List.copyOf(once);
    }
}
