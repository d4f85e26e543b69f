package org.plumbline.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what an address asks for that the call does not know, of every call and page: whoever asks for a dry run that
 * there is not would else be taken at half a word. A call knows what the document of the interface says of it: its
 * {@link Parameter}s and {@link QueryParam}s, those of its {@link BeanParam}s, and of the methods that answer the same
 * address in another form. A name that ends with {@code *} stands for all that begin so.
 */
public class DeclaredParameters {
    private final Map<Method, Set<String>> declared = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseOthers(ResourceInfo call, UriInfo uri) {
        if (!uri.getQueryParameters().isEmpty()) {
            QueryParameters.refuseUnknown(
                    uri, declared.computeIfAbsent(call.getResourceMethod(), DeclaredParameters::of));
        }
    }

    private static Set<String> of(Method call) {
        return Arrays.stream(call.getDeclaringClass().getMethods())
                .filter(other -> address(other).equals(address(call)))
                .flatMap(DeclaredParameters::names)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Verb and path; methods that are no call have neither. */
    private static String address(Method call) {
        String verb = Arrays.stream(call.getAnnotations())
                .map(each -> each.annotationType().getAnnotation(HttpMethod.class))
                .filter(each -> each != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElse("");
        Path path = call.getAnnotation(Path.class);
        return verb + " " + (path == null ? "" : path.value());
    }

    private static Stream<String> names(Method call) {
        Stream<String> described = Arrays.stream(call.getAnnotationsByType(Parameter.class))
                .filter(each -> each.in() == ParameterIn.QUERY)
                .map(Parameter::name);
        Stream<String> taken = Arrays.stream(call.getParameters())
                .flatMap(each -> each.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(each.getType().getDeclaredFields()).flatMap(DeclaredParameters::name)
                        : name(each));
        return Stream.concat(described, taken);
    }

    private static Stream<String> name(AnnotatedElement parameter) {
        return Stream.ofNullable(parameter.getAnnotation(QueryParam.class)).map(QueryParam::value);
    }
}
