import {
  KEY_PAUSE_SECONDS,
  KEY_SECONDS,
  makeKey,
  readKey,
  storedKey,
  wasJustMailed,
} from '../../../../src/modules/citizens/domain/account-key';
import {
  findConsentFault,
  stepsLeft,
  toRecord,
} from '../../../../src/modules/citizens/domain/consent';
import type { Citizen } from '../../../../src/modules/citizens/domain/citizen';
import { findPasswordFault } from '../../../../src/modules/citizens/domain/password';

const AT = new Date('2026-11-22T01:00:00Z');
const after = (seconds: number) => new Date(AT.getTime() + seconds * 1000);
const hash = (text: string) => Buffer.from(text).toString('hex').padEnd(64, '0').slice(0, 64);
const SECRET = 'abcdefghijklmnopqrstuvwxyzABCDEF';

describe('a key that is mailed', () => {
  const key = makeKey({ purpose: 'new_password', at: AT, secret: SECRET });

  it('holds to the second', () => {
    expect(readKey(key, after(KEY_SECONDS.new_password - 1))).toBe('fresh');
    expect(readKey(key, after(KEY_SECONDS.new_password))).toBe('expired');
  });

  it.each(['', 'x', SECRET, `.${SECRET}`, `${key} `, `${key}!`, key.toUpperCase() + '%'])(
    'is no key: %j',
    (text) => {
      expect(readKey(text, AT)).toBe('malformed');
    },
  );

  it('is kept so that what is kept is no key', () => {
    const kept = storedKey(key, hash);
    expect(kept).not.toContain(SECRET);
    expect(storedKey(kept, hash)).not.toBe(kept);
  });

  it('is not mailed again within five minutes', () => {
    const kept = storedKey(key, hash);
    const asked = (seconds: number) =>
      wasJustMailed(kept, { purpose: 'new_password', at: after(seconds) });
    expect([asked(0), asked(KEY_PAUSE_SECONDS - 1), asked(KEY_PAUSE_SECONDS)]).toEqual([
      ...[true, true, false],
    ]);
    expect(wasJustMailed(undefined, { purpose: 'new_password', at: AT })).toBe(false);
  });
});

describe('a password', () => {
  it.each([
    ['sembilan9', 'password_too_short'],
    ['é'.repeat(37), 'password_too_long'],
    ['ani@contoh.id', 'password_too_simple'],
    ['1212121212', 'password_too_simple'],
    ['anianiani-1', 'password_too_simple'],
    ['kuda lari pagi', undefined],
  ])('%j: %s', (password, fault) => {
    expect(findPasswordFault(password, 'Ani@contoh.id')).toBe(fault);
  });
});

describe('what people agree to', () => {
  const current = { rules: 3, privacy: 1 };
  const agreement = {
    ...{ rulesVersion: 3, privacyVersion: 1, isAdult: true, hasGuardianConsent: false },
  };

  it('is the versions that hold now, by a grown-up or with a guardian', () => {
    expect(findConsentFault(agreement, current)).toBeUndefined();
    expect(findConsentFault({ ...agreement, rulesVersion: 2 }, current)).toBe('rules_outdated');
    expect(findConsentFault({ ...agreement, rulesVersion: 4 }, current)).toBe('rules_outdated');
    expect(findConsentFault({ ...agreement, privacyVersion: 0 }, current)).toBe('privacy_outdated');
    const child = { ...agreement, isAdult: false };
    expect(findConsentFault(child, current)).toBe('guardian_consent_missing');
    expect(findConsentFault({ ...child, hasGuardianConsent: true }, current)).toBeUndefined();
  });

  it('goes on record once, and again after it was withdrawn', () => {
    const given = { subject: 'rules', version: 3, language: 'id', givenAt: AT } as const;
    const subjects = (known: Parameters<typeof toRecord>[1]) =>
      toRecord(agreement, known).map(({ subject }) => subject);
    expect(subjects([])).toEqual(['rules', 'privacy', 'adult']);
    expect(subjects([given])).toEqual(['privacy', 'adult']);
    expect(subjects([{ ...given, version: 2 }])).toContain('rules');
    expect(subjects([{ ...given, withdrawnAt: AT }])).toContain('rules');
  });

  it('is asked for step by step, and again when the rules change', () => {
    const citizen: Citizen = {
      ...{ id: 1, userId: 1, displayName: 'Ani', language: 'id', isConfirmed: true },
      ...{ isAdult: true, hasGuardianConsent: false, isVerified: false },
      ...{ rulesVersion: 3, privacyVersion: 1, approvedPosts: 0, rejectedPosts: 0, joinedAt: AT },
    };
    const left = (one: Citizen | undefined, rules = 3) =>
      stepsLeft(one, { current: { rules, privacy: 1 }, isConfirmed: true });
    expect(left(undefined)).toEqual(['profile', 'rules', 'privacy', 'age']);
    expect(left(citizen)).toEqual([]);
    expect(left(citizen, 4)).toEqual(['rules']);
    expect(left({ ...citizen, isAdult: false })).toEqual(['age']);
  });
});
