//! The list of ledgers, for everything that goes through all of them.

/// Calls a macro with type, type of the id, field of the blueprint, and stored name of each ledger.
macro_rules! with_ledgers {
    ($each:ident) => {
        $each! {
            Persona, PersonaId, personas, "persona";
            Promise, PromiseId, promises, "promise";
            Standard, StandardId, standards, "standard";
            Role, RoleId, roles, "role";
            Value, ValueId, values, "value";
            Queue, QueueId, queues, "queue";
            Comment, CommentId, comments, "comment";
            Clash, ClashId, clashes, "clash";
        }
    };
}

pub(in super::super) use with_ledgers;
