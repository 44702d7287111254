import { ACCOUNT_KEY } from '../../../../modules/delivery/domain/account-refusal';
import type {
  AccountView,
  PendingConnectionView,
} from '../../../../modules/delivery/domain/account-view';

/** What a person fills in for a new account. */
export interface ConnectionValues {
  readonly key: string;
  readonly name: string;
}

/** What is wrong with what was filled in, before the server is asked; empty where all is well. */
export interface ConnectionFaults {
  readonly key?: 'key-missing' | 'key-wrong';
  readonly name?: 'name-missing';
}

/** Holds what was filled in for a new account against what the server takes. */
export const faultsOf = ({ key, name }: ConnectionValues): ConnectionFaults => {
  const text = key.trim();
  return {
    ...(text === '' ? { key: 'key-missing' } : ACCOUNT_KEY.test(text) ? {} : { key: 'key-wrong' }),
    ...(name.trim() === '' ? { name: 'name-missing' } : {}),
  };
};

/** An account that somebody let the hub use. */
export type GrantedAccount = PendingConnectionView['accounts'][number];

const KEY_CHARACTERS = 60; // as many as the server takes

/** A key for a new account out of its name: small letters, digits and dashes, and not one that is taken. */
export const suggestKey = (name: string, taken: readonly string[]): string => {
  const words =
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const stem =
    words
      .join('-')
      .slice(0, KEY_CHARACTERS - 3)
      .replace(/-+$/, '') || 'akun';
  let key = stem;
  for (let number = 2; taken.includes(key); number += 1) key = `${stem}-${String(number)}`;
  return key;
};

/** What is filled in at first for an account: what it is known as, or a proposal. */
export const firstValues = (
  granted: GrantedAccount,
  { channel, accounts }: { readonly channel: string; readonly accounts: readonly AccountView[] },
): ConnectionValues => {
  const siblings = accounts.filter((account) => account.channel === channel);
  const known = siblings.find(({ key }) => key === granted.knownAs);
  return granted.knownAs === ''
    ? {
        key: suggestKey(
          granted.name,
          siblings.map(({ key }) => key),
        ),
        name: granted.name,
      }
    : { key: granted.knownAs, name: known?.name ?? granted.name };
};
