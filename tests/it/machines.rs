//! Two machines that share a store through tools that know nothing of daymark.

mod syncthing;
