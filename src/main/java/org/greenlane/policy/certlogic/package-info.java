/// CertLogic, the language in which countries write down what they ask of a certificate (specification 1.3 of
/// `ehn-dcc-development/eu-dcc-business-rules`): a rule and what it looks at in, a value out.
///
/// Pure and bounded: whatever a rule says, it ends, and what it should not say is a [CertLogicException].
/// Knows proof's trees only.
@NullMarked
package org.greenlane.policy.certlogic;

import org.jspecify.annotations.NullMarked;
