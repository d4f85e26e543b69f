package org.plumbline.web;

import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
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
 * Refuses what an address asks for that the call does not know or that is not written so, of every call and page, and all of it at
 * once: whoever asks for a dry run that there is not would else be taken at half a word. A call knows what the document of the
 * interface says of it: its {@link QueryParam}s, those of its {@link BeanParam}s with their types and bounds, its
 * {@link Parameter}s, and of the methods that answer the same address in another form. A name that ends with {@code *} stands for
 * all that begin so.
 */
public class DeclaredParameters {
    private final Map<Method, Declared> declared = new ConcurrentHashMap<>();
    private final Validator validator;

    DeclaredParameters(Validator validator) {
        this.validator = validator;
    }

    /** What a call takes: all names, and those that it reads by their types. */
    private record Declared(Set<String> names, List<AnnotatedElement> typed) {}

    /** A key that is none is refused before the body is read under it; a dry run keeps nothing, so its key is not looked at. */
    @ServerRequestFilter
    public void refuseNoKey(ResourceInfo call, HttpHeaders headers, UriInfo uri) {
        if (call.getResourceMethod().isAnnotationPresent(Once.class)
                && !"true".equals(uri.getQueryParameters().getFirst(OnceByKey.DRY_RUN))) {
            KeyHeader.read(headers.getRequestHeader(KeyHeader.NAME), new byte[0]);
        }
    }

    @ServerRequestFilter
    public void refuseOthers(ResourceInfo call, UriInfo uri) {
        Declared known = declared.computeIfAbsent(call.getResourceMethod(), DeclaredParameters::of);
        if (uri.getQueryParameters().isEmpty() && known.typed().isEmpty()) {
            return;
        }
        QueryParameters parameters = QueryParameters.known(uri, known.names());
        known.typed().forEach(each -> parameters.check(each, validator));
        parameters.refuseIfWrong();
    }

    private static Declared of(Method call) {
        Set<String> names = Arrays.stream(call.getDeclaringClass().getMethods())
                .filter(other -> address(other).equals(address(call)))
                .flatMap(DeclaredParameters::names)
                .collect(Collectors.toCollection(TreeSet::new));
        return new Declared(names, typed(call, false).toList());
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
        return Stream.concat(described, typed(call, true).map(each -> each.getAnnotation(QueryParam.class)
                .value()));
    }

    /** Its own parameters and the fields of its beans; those that a page tells of itself only where they are asked for. */
    private static Stream<AnnotatedElement> typed(Method call, boolean toldBeside) {
        return Arrays.stream(call.getParameters())
                .filter(each -> toldBeside || !each.isAnnotationPresent(ToldBeside.class))
                .<AnnotatedElement>flatMap(each -> each.isAnnotationPresent(BeanParam.class)
                        ? Arrays.stream(each.getType().getDeclaredFields())
                        : Stream.of(each))
                .filter(each -> each.isAnnotationPresent(QueryParam.class));
    }
}
