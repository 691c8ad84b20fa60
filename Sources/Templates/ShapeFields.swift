public import Markup

extension Shape.Field {
    /// A text, escaped wherever it is printed.
    public static func text(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> String?
    ) -> Self {
        Self(name, documentation, .text) { get($0).map(Datum.text) ?? .absent }
    }

    /// Markup, printed as it stands, and only by `{{{name}}}`.
    public static func html(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> HTML?
    ) -> Self {
        Self(name, documentation, .html) { get($0).map(Datum.html) ?? .absent }
    }

    /// A condition for sections.
    public static func flag(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> Bool
    ) -> Self {
        Self(name, documentation, .flag) { .flag(get($0)) }
    }

    /// Several texts; a section prints its content once for each, which is then `{{.}}`.
    public static func texts(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> [String]
    ) -> Self {
        Self(name, documentation, .texts) { .texts(get($0)) }
    }

    /// Texts under names that no schema knows, read as `{{name.key}}` and empty where there is none.
    public static func map(
        _ name: String, _ documentation: String, _ get: @escaping @Sendable (Root) -> [String: String]
    ) -> Self {
        Self(name, documentation, .map) { .map(get($0)) }
    }

    /// One thing with fields of its own, which may be absent.
    public static func object<Child>(
        _ name: String, _ shape: @autoclosure @escaping @Sendable () -> Shape<Child>, _ documentation: String,
        _ get: @escaping @Sendable (Root) -> Child?
    ) -> Self {
        Self(name, documentation, .object { shape().schema }) { root in
            get(root).map { .object(shape().value($0)) } ?? .absent
        }
    }

    /// Several things with fields of their own.
    public static func list<Child>(
        _ name: String, _ shape: @autoclosure @escaping @Sendable () -> Shape<Child>, _ documentation: String,
        _ get: @escaping @Sendable (Root) -> [Child]
    ) -> Self {
        Self(name, documentation, .list { shape().schema }) { root in
            let shape = shape()
            return .list(get(root).map(shape.value))
        }
    }

    /// One thing whose value was made before, by the same shape; it is shared, not read again.
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
    public static func values<Child>(
        _ name: String, _ shape: @autoclosure @escaping @Sendable () -> Shape<Child>, _ documentation: String,
        _ get: @escaping @Sendable (Root) -> [Value]
    ) -> Self {
        Self(name, documentation, .list { shape().schema }) { root in
            let values = get(root)
            let name = shape().schema.name
            for value in values { value.requireShape(name) }
            return .list(values)
        }
    }
}

extension Value {
    /// Stops a program that mixes up its shapes, before a field is read at another field's place.
    func requireShape(_ name: String) {
        precondition(shape == name, "a value of the shape '\(shape)' stands where '\(name)' is declared")
    }
}
