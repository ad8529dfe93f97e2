package dev.phoebe.bookshop.sales;

import static org.springframework.web.servlet.support.ServletUriComponentsBuilder.fromCurrentRequest;

import dev.phoebe.orm.page.Page;
import dev.phoebe.orm.page.PageRequest;
import dev.phoebe.orm.spring.web.PageDefaults;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
class OrderController {

    private final OrderService orders;

    OrderController(OrderService orders) {
        this.orders = orders;
    }

    @PostMapping("/orders")
    ResponseEntity<OrderView> place(@RequestBody @Valid OrderRequest request) {
        OrderView order = orders.place(request);
        URI location = fromCurrentRequest().path("/{id}").build(order.id());
        return ResponseEntity.created(location).body(order);
    }

    @GetMapping("/orders/{id}")
    OrderView get(@PathVariable long id) {
        return orders.get(id);
    }

    /** A customer's orders, the newest first. */
    @GetMapping("/customers/{id}/orders")
    Page<OrderView> ofCustomer(
            @PathVariable long id,
            @PageDefaults(
                            sort = {"placed,desc", "id,desc"},
                            sortable = "total")
                    PageRequest page) {
        return orders.ofCustomer(id, page);
    }
}
