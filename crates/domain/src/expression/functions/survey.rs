//! Functions that ask the survey itself.

use super::super::scope::Scope;
use super::super::value::Value;
use super::{Call, Function};

/// The answer of the scope; nothing when the question is not named by a text.
pub(super) fn ask(function: Function, call: &Call, scope: &dyn Scope) -> Value {
    if function == Function::IsDisplayMode {
        return scope.is_display_mode().into();
    }
    let Value::Text(name) = call.at(0) else {
        return match function {
            Function::IsContainerReady => false.into(),
            _ => Value::Null,
        };
    };
    match (function, call.at(1)) {
        (Function::DisplayValue, value) => scope.display_value(name, value),
        (Function::GetComment, choice) => scope.comment(name, choice),
        (Function::PropertyValue, Value::Text(property)) => scope.property(name, property),
        (Function::IsContainerReady, Value::Number(entry)) => {
            scope.is_container_ready(name, Some(*entry)).into()
        }
        (Function::IsContainerReady, _) => scope.is_container_ready(name, None).into(),
        _ => Value::Null,
    }
}
