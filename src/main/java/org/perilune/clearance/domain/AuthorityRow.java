package org.perilune.clearance.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Immutable;

/** An authority as laid down by a migration. The program only reads it. */
@Entity
@Immutable
@Table(name = "authority", schema = "clearance")
class AuthorityRow {

    @Id
    private String code;

    private String organ;

    @Column(columnDefinition = "text[]")
    private List<String> dataClasses;

    @SuppressWarnings("NullAway") // for Hibernate
    protected AuthorityRow() {}

    Authority view() {
        return new Authority(code, organ, Set.copyOf(dataClasses));
    }
}
