//! Enums whose kinds have one name each: it stands beside the kind, and nowhere else.

/// Makes such an enum: `Tiny = "tiny"`. All of them, the name and what has a name follow from that.
macro_rules! names {
    (
        $(#[$about:meta])*
        $seen:vis enum $Of:ident { $($(#[$what:meta])* $Kind:ident = $name:literal,)* }
    ) => {
        $(#[$about])*
        $seen enum $Of { $($(#[$what])* $Kind,)* }

        impl $Of {
            /// All of them, in this order.
            $seen const ALL: [Self; [$($name),*].len()] = [$(Self::$Kind),*];

            /// Its name, in files as well.
            $seen fn name(self) -> &'static str {
                match self { $(Self::$Kind => $name),* }
            }

            /// What has this name.
            $seen fn named(name: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|kind| kind.name() == name)
            }
        }
    };
}

pub(crate) use names;
