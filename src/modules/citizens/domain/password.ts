import { countBytes, countGraphemes } from '../../../kernel/text';

/** The shortest password, in characters: length is what guessing is hard for. */
export const MIN_PASSWORD_LENGTH = 10;

/** bcrypt reads no further; a longer password would be cut without a word. */
export const MAX_PASSWORD_BYTES = 72;

/** Why a password is not taken. */
export type PasswordFault = 'password_too_short' | 'password_too_long' | 'password_too_simple';

const MIN_DIFFERENT_CHARACTERS = 5; // `aaaaaaaaaa` and `1212121212` are guessed first

/** What is wrong with a password for the account of this address; undefined where nothing is. */
export const findPasswordFault = (password: string, email: string): PasswordFault | undefined => {
  if (countGraphemes(password) < MIN_PASSWORD_LENGTH) return 'password_too_short';
  if (countBytes(password) > MAX_PASSWORD_BYTES) return 'password_too_long';
  const [name = ''] = email.toLowerCase().split('@');
  const isAddress = password.toLowerCase() === email.toLowerCase();
  const rest = name === '' ? password : password.toLowerCase().replaceAll(name, '');
  return isAddress || new Set(rest).size < MIN_DIFFERENT_CHARACTERS
    ? 'password_too_simple'
    : undefined;
};
