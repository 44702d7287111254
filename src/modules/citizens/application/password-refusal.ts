import { countBytes, countGraphemes } from '../../../kernel/text';
import { MAX_PASSWORD_BYTES, MIN_PASSWORD_LENGTH, type PasswordFault } from '../domain/password';
import type { CitizenRefusal } from '../domain/refusal';

/** A fault of a password as the refusal that its owner reads; how long it is, and never what it is. */
export const toPasswordRefusal = (code: PasswordFault, password: string): CitizenRefusal => {
  if (code === 'password_too_simple') return { code, field: 'password' };
  return code === 'password_too_short'
    ? { code, field: 'password', limit: MIN_PASSWORD_LENGTH, actual: countGraphemes(password) }
    : { code, field: 'password', limit: MAX_PASSWORD_BYTES, actual: countBytes(password) };
};
