export { catalogue } from './catalogue.ts';
export { compilePolicy, defaultPolicy, type PolicyDocument } from './policy-document.ts';
export { InvalidPolicyError } from './invalid-policy-error.ts';
