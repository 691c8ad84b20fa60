public import Markup

extension Shape.Field {
    /// A text, escaped wherever it is printed.
    @inlinable
    public static func text(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> String?
    ) -> Self {
        Self(name, documentation, .text) { root in
            guard let text = get(root) else { return .absent }
            return .text(text)
        }
    }

    /// Markup, printed as it stands, and only by `{{{name}}}`.
    @inlinable
    public static func html(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> HTML?
    ) -> Self {
        Self(name, documentation, .html) { root in
            guard let html = get(root) else { return .absent }
            return .html(html)
        }
    }

    /// A condition for sections.
    @inlinable
    public static func flag(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> Bool
    ) -> Self {
        Self(name, documentation, .flag) { .flag(get($0)) }
    }

    /// Several texts; a section prints its content once for each, which is then `{{.}}`.
    @inlinable
    public static func texts(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> [String]
    ) -> Self {
        Self(name, documentation, .texts) { .texts(get($0)) }
    }

    /// Texts under names that no schema knows, read as `{{name.key}}` and empty where there is none.
    @inlinable
    public static func map(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> [String: String]
    ) -> Self {
        Self(name, documentation, .map) { .map(get($0)) }
    }

    /// One thing with fields of its own, which may be absent.
    @inlinable
    public static func object<Child>(
        _ name: String, _ shape: @autoclosure @escaping @Sendable () -> Shape<Child>, _ documentation: String,
        _ get: @escaping @Sendable (Root) -> Child?
    ) -> Self {
        Self(name, documentation, .object { shape().schema }) { root in
            guard let child = get(root) else { return .absent }
            return .object(shape().value(child))
        }
    }

    /// Several things with fields of their own.
    @inlinable
    public static func list<Child>(
        _ name: String, _ shape: @autoclosure @escaping @Sendable () -> Shape<Child>, _ documentation: String,
        _ get: @escaping @Sendable (Root) -> [Child]
    ) -> Self {
        Self(name, documentation, .list { shape().schema }) { root in
            let children = get(root)
            guard !children.isEmpty else { return .list([]) }
            let shape = shape()
            return .list(children.map { shape.value($0) })
        }
    }

    /// One thing whose value was made before, by the same shape; it is shared, not read again.
    @inlinable
    public static func value<Child>(
        _ name: String, _ shape: @autoclosure @escaping @Sendable () -> Shape<Child>, _ documentation: String,
        _ get: @escaping @Sendable (Root) -> Value?
    ) -> Self {
        Self(name, documentation, .object { shape().schema }) { root in
            guard let value = get(root) else { return .absent }
            value.requireShape(shape().schema.name)
            return .object(value)
        }
    }

    /// Several things whose values were made before, by the same shape; they are shared, not read again.
    @inlinable
    public static func values<Child>(
        _ name: String, _ shape: @autoclosure @escaping @Sendable () -> Shape<Child>, _ documentation: String,
        _ get: @escaping @Sendable (Root) -> [Value]
    ) -> Self {
        Self(name, documentation, .list { shape().schema }) { root in
            let values = get(root)
            guard !values.isEmpty else { return .list([]) }
            let name = shape().schema.name
            for value in values { value.requireShape(name) }
            return .list(values)
        }
    }
}

extension Value {
    /// Stops a program that mixes up its shapes, before a field is read at another field's place.
    @usableFromInline
    func requireShape(_ name: String) {
        precondition(shape == name, "a value of the shape '\(shape)' stands where '\(name)' is declared")
    }
}
