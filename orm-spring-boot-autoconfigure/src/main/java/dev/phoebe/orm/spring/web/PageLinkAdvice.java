package dev.phoebe.orm.spring.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Adds a {@code Link} header (RFC 8288) to every page that answers a request for one: {@code next}, {@code prev},
 * {@code first} and {@code last}. The links are the request's own address with its other parameters; behind a proxy set
 * {@code server.forward-headers-strategy}, as for every address that an application makes of a request.
 */
@ControllerAdvice
public final class PageLinkAdvice implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType selectedContentType,
            Class<? extends HttpMessageConverter<?>> selectedConverterType,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body != null && request instanceof ServletServerHttpRequest servlet) {
            String links = PageLinks.of(servlet.getServletRequest(), body);
            if (!links.isEmpty()) {
                response.getHeaders().add(HttpHeaders.LINK, links);
            }
        }
        return body;
    }
}
